package org.linchpin.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** How the house is built: which way data flows, and what the engine must not touch. */
class HouseTest {
    private static final String ENGINE = "org.linchpin.engine..";

    private static final String VIEWS = "org.linchpin.views..";
    private static final String SERVER = "org.linchpin.server..";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.linchpin");

    @Test
    void modules_dependOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.linchpin..")
                .layer("engine")
                .definedBy(ENGINE)
                .layer("formats")
                .definedBy("org.linchpin.formats..")
                .layer("solver")
                .definedBy("org.linchpin.solver..")
                .layer("views")
                .definedBy(VIEWS)
                .layer("server")
                .definedBy(SERVER)
                .layer("cli")
                .definedBy("org.linchpin.cli..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("server")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("views")
                .mayOnlyBeAccessedByLayers("server", "cli")
                .whereLayer("formats")
                .mayOnlyBeAccessedByLayers("views", "server", "cli")
                .whereLayer("solver")
                .mayOnlyBeAccessedByLayers("views", "server", "cli")
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers("formats", "solver", "views", "server", "cli")
                .check(HOUSE);
    }

    @Test
    void viewsAndServer_knowNoCommandLine() {
        noClasses()
                .that()
                .resideInAnyPackage(VIEWS, SERVER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.linchpin.cli..", "picocli..")
                .check(HOUSE);
    }

    @Test
    void views_printOnlyWhereTheyAreTold() {
        noClasses()
                .that()
                .resideInAPackage(VIEWS)
                .should(ACCESS_STANDARD_STREAMS)
                .check(HOUSE);
    }

    @Test
    void engine_dependsOnNothingButJavaAndJSpecify() {
        classes()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ENGINE, "java..", "org.jspecify.annotations..")
                .check(HOUSE);
    }

    @Test
    void engine_doesNoInputOrOutput_writesNoLog_andDoesNotReflect() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.net..",
                        "java.sql..",
                        "java.util.logging..",
                        "java.lang.reflect..")
                .orShould(ACCESS_STANDARD_STREAMS)
                .orShould()
                .callMethod(Class.class, "forName", String.class)
                .check(HOUSE);
    }

    @Test
    void engine_readsNoClock() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.time.Clock.class)
                .orShould()
                .callMethodWhere(target(describe("reads the clock", HouseTest::readsClock)))
                .check(HOUSE);
    }

    @Test
    void engine_takesItsSeedAsAnArgument() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .dependOnClassesThat(isOneOf(Set.of(ThreadLocalRandom.class.getName(), "java.security.SecureRandom")))
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callConstructor(SplittableRandom.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .check(HOUSE);
    }

    @Test
    void enginePackages_dependOneWay_modelThenNetworkThenAnalyses() {
        noClasses()
                .that()
                .resideInAPackage("org.linchpin.engine.model..")
                .should()
                .dependOnClassesThat(resideInAPackage(ENGINE)
                        .and(resideOutsideOfPackages("org.linchpin.engine.model..", "org.linchpin.engine")))
                .allowEmptyShould(true)
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("org.linchpin.engine.network..")
                .should()
                .dependOnClassesThat(resideInAPackage(ENGINE)
                        .and(resideOutsideOfPackages(
                                "org.linchpin.engine.network..", "org.linchpin.engine.model..", "org.linchpin.engine")))
                .allowEmptyShould(true)
                .check(HOUSE);
        slices().matching("org.linchpin.engine.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void viewsPackages_areFreeOfCycles() {
        slices().matching("org.linchpin.views.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void serverPackages_areFreeOfCycles() {
        slices().matching("org.linchpin.server.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void everyPackage_isNullMarked() {
        classes().should(resideInANullMarkedPackage()).check(HOUSE);
    }

    private static boolean readsClock(AccessTarget target) {
        String owner = target.getOwner().getName();
        String method = target.getName();
        return (owner.startsWith("java.time.") && method.equals("now"))
                || (owner.equals("java.lang.System")
                        && Set.of("currentTimeMillis", "nanoTime").contains(method));
    }

    private static DescribedPredicate<JavaClass> isOneOf(Set<String> names) {
        return describe("are one of " + names, type -> names.contains(type.getName()));
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package with @NullMarked in its package-info") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getName() + (marked ? " is" : " is not") + " in a @NullMarked package"));
            }
        };
    }
}
