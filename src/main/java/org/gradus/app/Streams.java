package org.gradus.app;

import java.io.InputStream;
import java.io.PrintWriter;

/// What a command reads from and writes to: results to `out`, everything else to `err`.
record Streams(InputStream in, PrintWriter out, PrintWriter err) {}
