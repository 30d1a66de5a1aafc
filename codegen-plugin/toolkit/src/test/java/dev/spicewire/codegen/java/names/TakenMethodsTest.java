// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.runtime.support.writer.RootWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TakenMethodsTest {

    /** No method that writes a member has more parameters. */
    private static final int MOST_PARAMETERS = 3;

    @Test
    void theyAreThoseThatWritersInherit() {
        Map<String, Set<Integer>> inherited = Stream.<Class<?>>iterate(RootWriter.class, Class::getSuperclass)
                .takeWhile(type -> type != Object.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(m -> Modifier.isPublic(m.getModifiers()) || Modifier.isProtected(m.getModifiers()))
                .filter(m -> m.getParameterCount() <= MOST_PARAMETERS)
                .collect(Collectors.groupingBy(Method::getName,
                        Collectors.mapping(Method::getParameterCount, Collectors.toSet())));
        Map<String, Set<Integer>> listed = new TreeMap<>(TakenMethods.ofWriters());

        assertThat(listed).isEqualTo(inherited);
    }

    @Test
    void aMemberKeepsItsNameWhereItsMethodsHaveOtherParameters() {
        assertThat(TakenMethods.free("start", new Shape.Number(8, false))).isEqualTo("start");
        assertThat(TakenMethods.free("reserve", new Shape.Number(8, false))).isEqualTo("reserve_");
        assertThat(TakenMethods.free("wireSize", new Shape.Number(8, false))).isEqualTo("wireSize_");
    }
}
