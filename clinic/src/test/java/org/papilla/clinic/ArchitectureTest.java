package org.papilla.clinic;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The rules of the house, over every module.
class ArchitectureTest {

    private static final JavaClasses PAPILLA =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.papilla");

    @Test
    void arrows_point_from_the_clinic_to_care_to_the_engines_and_never_back() {
        forbid("formulary", "mixture", "hair", "scalp", "care", "clinic");
        forbid("mixture", "hair", "scalp", "care", "clinic");
        forbid("hair", "formulary", "mixture", "scalp", "care", "clinic");
        forbid("scalp", "formulary", "mixture", "hair", "care", "clinic");
        forbid("care", "clinic");
    }

    @Test
    void the_engines_know_no_framework_no_database_and_no_http() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.papilla.clinic..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "java.net.http..",
                        "picocli..",
                        "tools.jackson.databind..",
                        "gg.jte..")
                .because("an engine must run in any Java program")
                .check(PAPILLA);
    }

    @Test
    void packages_form_no_cycles() {
        slices().matching("org.papilla.(**)").should().beFreeOfCycles().check(PAPILLA);
    }

    @Test
    void every_package_says_what_it_is_for_and_is_null_marked() throws IOException {
        var root = Path.of("").toAbsolutePath().getParent();
        var infos = new TreeMap<String, String>();
        var packages = new TreeSet<String>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(ArchitectureTest::isMainSource).toList()) {
                String name = packageOf(file);
                packages.add(name); // a benchmark may stand in the package of its engine
                if (file.endsWith("package-info.java")) {
                    infos.put(name, Files.readString(file));
                }
            }
        }
        assertThat(packages).hasSizeGreaterThan(6);
        assertThat(infos.keySet()).isEqualTo(packages);
        infos.forEach((name, text) ->
                assertThat(text).as(name).startsWith("/// ").contains("@NullMarked"));
    }

    private static boolean isMainSource(Path file) {
        return file.toString().contains("/src/main/java/org/papilla/")
                && file.toString().endsWith(".java");
    }

    private static String packageOf(Path file) {
        String folder = file.getParent().toString();
        return folder.substring(folder.indexOf("/src/main/java/") + "/src/main/java/".length());
    }

    @Test
    void no_name_hides_what_a_class_is_for() {
        classes()
                .that()
                .resideInAPackage("org.papilla..")
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl|Common|(?<!Acid)Base)$")
                .check(PAPILLA);
    }

    private static void forbid(String from, String... to) {
        for (String target : to) {
            noClasses()
                    .that()
                    .resideInAPackage("org.papilla." + from + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.papilla." + target + "..")
                    .allowEmptyShould(true)
                    .check(PAPILLA);
        }
    }
}
