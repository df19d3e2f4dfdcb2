package org.gradus.app.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Several files at once: a folder, or a ZIP archive where the name ends with `.zip`.
public final class Folder {
  private static final String ARCHIVE = ".zip";

  /// The time of every entry, so that the same texts give the same bytes.
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private Folder() {}

  /// Writes texts by their places in the folder, with `/` between names.
  ///
  /// @throws org.gradus.app.request.Refused if one cannot be written
  public static void write(Path folder, Map<String, String> texts) {
    if (folder.toString().endsWith(ARCHIVE)) {
      WholeFile.write(folder, file -> archive(file, texts));
      return;
    }
    texts.forEach((name, text) -> {
      var file = folder.resolve(name);
      WholeFile.folder(file.getParent());
      WholeFile.write(file, text);
    });
  }

  private static void archive(Path file, Map<String, String> texts) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        var archive = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (var text : texts.entrySet()) {
        var entry = new ZipEntry(text.getKey());
        entry.setTimeLocal(TIME);
        archive.putNextEntry(entry);
        archive.write(text.getValue().getBytes(StandardCharsets.UTF_8));
        archive.closeEntry();
      }
    }
  }
}
