import static java.lang.classfile.ClassTransform.transformingMethodBodies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Makes the packaged program ready for a quick start.
///
/// HotSpot's ahead-of-time cache leaves out every class older than version 50, because the verifier
/// of that time needs no stack maps (JVMS §4.10.2). picocli is compiled for version 49, and a start
/// without it in the cache takes three times as long. So each old class is written again as a newer
/// one, with the stack maps that it lacks; its instructions stay as they are.
///
/// A cache is only good for the JDK that made it, so the launcher is told which one that was.
final class PrepareStart {

  private static final int FIRST_VERSION_WITH_STACK_MAPS = 50;

  private PrepareStart() {}

  /// Upgrades, in place, the libraries in the first folder, writes the JDK's home to the second
  /// file, and gives the classes of the third, which is the program, plain calls.
  public static void main(String[] paths) throws IOException {
    try (var files = Files.list(Path.of(paths[0]))) {
      for (var jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
        upgrade(jar);
      }
    }
    Files.writeString(Path.of(paths[1]), System.getProperty("java.home") + "\n");
    makePlain(Path.of(paths[2]));
  }

  private static void makePlain(Path jar) throws IOException {
    try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        var program = FileSystems.newFileSystem(jar);
        var files = Files.walk(program.getPath("/org"))) {
      var classes = classFile(loader);
      for (var file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        var plain = PlainCalls.in(Files.readAllBytes(file), classes);
        if (plain.isPresent()) {
          Files.write(file, plain.get());
        }
      }
    }
  }

  private static void upgrade(Path jar) throws IOException {
    try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        var library = FileSystems.newFileSystem(jar)) {
      var classes = classFile(loader);
      for (var file : oldClasses(library.getPath("/"))) {
        Files.write(file, upgraded(classes, Files.readAllBytes(file)));
      }
    }
  }

  private static List<Path> oldClasses(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(PrepareStart::isOldClass).toList();
    }
  }

  /// Bytes 6 and 7 of a class file are its major version (JVMS §4.1).
  private static boolean isOldClass(Path file) {
    if (!file.toString().endsWith(".class")) {
      return false;
    }
    try (var bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(8)[7] < FIRST_VERSION_WITH_STACK_MAPS;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ClassFile classFile(ClassLoader loader) {
    var hierarchy =
        ClassHierarchyResolver.ofResourceParsing(loader)
            .orElse(ClassHierarchyResolver.defaultResolver());
    return ClassFile.of(
        StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(hierarchy));
  }

  private static byte[] upgraded(ClassFile classes, byte[] old) {
    var newer =
        ClassTransform.endHandler(builder -> builder.withVersion(ClassFile.JAVA_21_VERSION, 0));
    return classes.transformClass(
        classes.parse(old), transformingMethodBodies(CodeTransform.ACCEPT_ALL).andThen(newer));
  }
}
