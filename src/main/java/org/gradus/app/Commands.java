package org.gradus.app;

import java.util.List;

/// The commands of `gradus`, in the order in which its help lists them.
final class Commands {

  static final List<Subcommand> ALL = List.of();

  private Commands() {}
}
