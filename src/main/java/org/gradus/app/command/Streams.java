package org.gradus.app.command;

import java.io.InputStream;
import java.io.PrintWriter;

/// What a command reads from and writes to: results to `out`, everything else to `err`.
public record Streams(InputStream in, PrintWriter out, PrintWriter err) {}
