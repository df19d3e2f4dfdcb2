/// Files: those that a command line names, tables of comma-separated values, and files that are
/// written whole or not at all.
package org.gradus.app.file;
