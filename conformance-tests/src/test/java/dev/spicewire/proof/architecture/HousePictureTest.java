// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The picture in CONTRIBUTING.md is made of the real imports; {@code -Dgolden.refresh=true} draws it anew. */
@AnalyzeClasses(packages = "dev.spicewire", importOptions = ImportOption.DoNotIncludeTests.class)
class HousePictureTest {

    private static final Path PICTURE = Path.of("../docs/house.svg");

    @ArchTest
    static void thePictureShowsTheModulesAndPackagesThatThereAre(JavaClasses classes) throws IOException {
        String picture = HousePicture.of(House.of(classes));

        if (Boolean.getBoolean("golden.refresh")) {
            Files.writeString(PICTURE, picture);
        }
        assertThat(PICTURE).hasContent(picture);
    }

    @ArchTest
    static void theModulesAreThoseOfTheBuild(JavaClasses classes) {
        House house = House.of(classes);

        assertThat(house.packages().keySet()).containsExactly("spice-cli", "spice-codec-runtime", "spice-codecs",
                "spice-conformance", "spice-connection", "spice-junit", "spice-live",
                "spice-maven-plugin", "spice-proto-def", "spice-toolkit");
        assertThat(house.modules().direct("spice-codecs")).containsExactly("spice-codec-runtime");
        assertThat(house.modules().direct("spice-connection")).containsExactly("spice-codecs");
        assertThat(house.modules().direct("spice-toolkit")).containsExactly("spice-codec-runtime", "spice-proto-def");
    }
}
