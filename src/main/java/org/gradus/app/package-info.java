/// The command line, the REPL, the batch pipe, later the web page: arguments, terminals, files,
/// sockets, clocks.
package org.gradus.app;
