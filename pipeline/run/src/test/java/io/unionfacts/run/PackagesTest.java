package io.unionfacts.run;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The directions in which the packages may depend on each other. */
@AnalyzeClasses(
    packages = "io.unionfacts.run",
    importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {
  @ArchTest
  static final ArchRule ONLY_THE_PIPELINE_KNOWS_BEAM =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.unionfacts.run.pipeline..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.beam..");

  @ArchTest
  static final ArchRule THE_COMMAND_LINE_IS_ON_TOP =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.unionfacts.run.store..",
              "io.unionfacts.run.pipeline..",
              "io.unionfacts.run.input..",
              "io.unionfacts.run.evaluate..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule INPUT_KNOWS_NO_DATABASE =
      noClasses()
          .that()
          .resideInAPackage("io.unionfacts.run.input..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "io.unionfacts.run.store..");

  @ArchTest
  static final ArchRule SCORING_KNOWS_NO_PIPELINE =
      noClasses()
          .that()
          .resideInAPackage("io.unionfacts.run.evaluate..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.unionfacts.run.pipeline..", "io.unionfacts.run.input..");
}
