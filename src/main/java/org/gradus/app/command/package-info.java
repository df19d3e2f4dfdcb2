/// The command line: the commands, the batch pipe, exercises, and tables of submissions.
package org.gradus.app.command;
