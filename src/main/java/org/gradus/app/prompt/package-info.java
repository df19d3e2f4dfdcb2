/// The prompt: sessions, the lines that people type, completion and colours, and lessons, whose
/// lines are typed by a file.
package org.gradus.app.prompt;
