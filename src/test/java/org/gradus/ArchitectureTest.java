package org.gradus;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of rooms, kept.
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(Room.ROOT);

  /// Classes that break the rules.
  private static final JavaClasses FIXTURE =
      new ClassFileImporter()
          .withImportOption(new OnlyIncludeTests())
          .importPackages(Room.ROOT + "." + Room.NUMBER.folder());

  private static final Path SOURCES = Path.of("src/main/java");

  @ParameterizedTest
  @EnumSource
  void a_room_uses_only_rooms_above_it(Room room) {
    assertTrue(room.above().containsAll(room.mayUse()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_rooms_keep_the_rule(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("rulesThatTheFixtureBreaks")
  void the_rule_can_fail(ArchRule rule) {
    assertTrue(rule.allowEmptyShould(true).evaluate(FIXTURE).hasViolation());
  }

  @ParameterizedTest
  @FieldSource("org.gradus.Room#BELOW_APP")
  void a_package_below_app_uses_only_those_before_it(String folder) {
    var app = Room.ROOT + "." + Room.APP.folder();
    int place = Room.BELOW_APP.indexOf(folder);
    var later = Room.BELOW_APP.stream().skip(place + 1).map(after -> app + "." + after + "..");
    noClasses()
        .that()
        .resideInAPackage(app + "." + folder + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(Stream.concat(Stream.of(app), later).toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void every_package_below_app_has_its_place() throws IOException {
    var app = SOURCES.resolve(Room.ROOT.replace('.', '/')).resolve(Room.APP.folder());
    var folders =
        packageFolders().stream()
            .filter(folder -> folder.startsWith(app) && !folder.equals(app))
            .map(folder -> app.relativize(folder).toString())
            .collect(Collectors.toSet());
    assertEquals(Set.copyOf(Room.BELOW_APP), folders);
  }

  @Test
  void every_package_has_documentation() throws IOException {
    for (var folder : packageFolders()) {
      assertTrue(Files.exists(folder.resolve("package-info.java")), folder::toString);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_documentation_of_a_room_begins_with_its_purpose(Room room) throws IOException {
    var folder = SOURCES.resolve(Room.ROOT.replace('.', '/')).resolve(room.folder());
    if (Files.isDirectory(folder)) {
      assertEquals(room.firstSentence(), firstParagraph(folder.resolve("package-info.java")));
    }
  }

  @Test
  void no_package_has_a_name_that_says_nothing() throws IOException {
    var empty = Set.of("util", "utils", "common", "core", "impl", "service", "manager", "helper");
    for (var folder : packageFolders()) {
      for (var name : SOURCES.relativize(folder)) {
        assertFalse(empty.contains(name.toString()), folder::toString);
      }
    }
  }

  static Stream<ArchRule> rules() {
    return Stream.concat(
        rulesThatTheFixtureBreaks(),
        Stream.concat(
            Stream.of(Room.values())
                .filter(room -> room != Room.NUMBER)
                .map(ArchitectureTest::usesOnlyItsRooms),
            Stream.of(
                slices().matching(Room.ROOT + ".(*)..").should().beFreeOfCycles(),
                everyClassIsInARoom(),
                isSeenOnlyBy("algebra stationary", resideInAPackage("cc.redberry..")),
                isSeenOnlyBy("descent", resideInAPackage("org.hipparchus..")),
                isSeenOnlyBy("exercise app", resideInAPackage("tools.jackson..")),
                isSeenOnlyBy("compute", resideInAPackage("java.lang.reflect..")))));
  }

  static Stream<ArchRule> rulesThatTheFixtureBreaks() {
    return Stream.of(
        usesOnlyItsRooms(Room.NUMBER),
        isSeenOnlyBy("notation", resideInAPackage("org.antlr..")),
        isSeenOnlyBy("compute", resideInAPackage("java.lang.classfile..")),
        isSeenOnlyBy("app", resideInAnyPackage("picocli..", "org.jline..")),
        isSeenOnlyBy("app", FILES_AND_SOCKETS),
        needsOnlyTheJavaBase("number expr document"),
        onlyAppUsesTheTerminal(),
        onlyAppReadsTheClock(),
        nobodyDrawsWithoutASeed());
  }

  private static ArchRule usesOnlyItsRooms(Room room) {
    var rooms = Stream.concat(Stream.of(room), room.mayUse().stream()).collect(Collectors.toSet());
    return noClasses()
        .that()
        .resideInAPackage(room.packages())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(Room.packagesOutside(rooms));
  }

  private static ArchRule everyClassIsInARoom() {
    return classes().should().resideInAnyPackage(Room.packagesOutside(Set.of()));
  }

  private static ArchRule isSeenOnlyBy(String folders, DescribedPredicate<JavaClass> what) {
    return noClasses()
        .that()
        .resideInAnyPackage(Room.packagesOutside(Room.named(folders)))
        .should()
        .dependOnClassesThat(what);
  }

  private static final DescribedPredicate<JavaClass> FILES_AND_SOCKETS =
      DescribedPredicate.describe(
          "are files or sockets",
          seen ->
              seen.getPackageName().startsWith("java.nio.file")
                  || seen.getPackageName().startsWith("java.nio.channels")
                  || seen.getPackageName().startsWith("java.net")
                  || seen.getName().matches("java\\.io\\.(File.*|RandomAccessFile|Console)"));

  /// Arithmetic to many digits and special functions are the only libraries that go along into a
  /// page.
  private static ArchRule needsOnlyTheJavaBase(String folders) {
    return classes()
        .that(resideInAnyPackage(packages(folders)))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(Room.ROOT + "..", "ch.obermuhlner..", "org.apache.commons.numbers..")
                .or(DescribedPredicate.describe("are in java.base", ArchitectureTest::isJavaBase)));
  }

  private static boolean isJavaBase(JavaClass seen) {
    var type = seen.getBaseComponentType();
    return type.isPrimitive()
        || type.getName().startsWith("java.")
            && type.reflect().getModule().equals(Object.class.getModule());
  }

  private static ArchRule onlyAppUsesTheTerminal() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(Room.APP.packages())
        .should()
        .accessField(System.class, "in")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethodWhere(
            isCall("java.lang.(System|Runtime|Throwable)", "exit|halt|printStackTrace"));
  }

  private static ArchRule onlyAppReadsTheClock() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(Room.APP.packages())
        .should()
        .callMethodWhere(
            isCall("java.lang.System", "nanoTime|currentTimeMillis")
                .or(isCall("java\\.time\\..*", "now|system.*|tick.*")));
  }

  private static ArchRule nobodyDrawsWithoutASeed() {
    return noClasses()
        .should()
        .callConstructor(Random.class)
        .orShould()
        .callMethodWhere(
            isCall("java.lang.Math", "random")
                .or(isCall("java.util.concurrent.ThreadLocalRandom", "current")));
  }

  private static DescribedPredicate<JavaMethodCall> isCall(String type, String method) {
    return target(owner(nameMatching(type))).and(target(nameMatching(method))).forSubtype();
  }

  private static String[] packages(String folders) {
    return Room.named(folders).stream().map(Room::packages).toArray(String[]::new);
  }

  private static Set<Path> packageFolders() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Path::getParent)
          .collect(Collectors.toSet());
    }
  }

  private static String firstParagraph(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .takeWhile(line -> line.startsWith("/// "))
        .map(line -> line.substring(4))
        .collect(Collectors.joining(" "));
  }
}
