// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a generated record is made of. A class makes all of that anew each time that it is asked, which takes longer
 * than making a value, so it is asked once.
 *
 * @param constructor makes a record of all its components
 * @param types       types of the components, in order
 * @param names       their names
 */
record ValueShape(Constructor<?> constructor, List<Type> types, List<String> names) {

    private static final ClassValue<ValueShape> KNOWN = new ClassValue<>() {
        @Override
        protected ValueShape computeValue(Class<?> type) {
            return make(type);
        }
    };

    /** {@return the shape of a record class} */
    static ValueShape of(Class<?> type) {
        return KNOWN.get(type);
    }

    private static ValueShape make(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            return new ValueShape(
                    type.getDeclaredConstructor(
                            Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new)),
                    Stream.of(components).map(RecordComponent::getGenericType).toList(),
                    Stream.of(components).map(RecordComponent::getName).toList());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName() + " is not what the generator makes", e);
        }
    }
}
