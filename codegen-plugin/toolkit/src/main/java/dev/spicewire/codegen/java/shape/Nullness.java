// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.shape;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/** How generated code says to tools what may be {@code null}. */
public enum Nullness {
    /** In its Javadoc only, so that it depends on nothing but the runtime. */
    UNSAID,
    /** With the annotations of JSpecify: what is not {@code @Nullable} never is. */
    JSPECIFY;

    private static final String ANNOTATIONS = "org.jspecify.annotations";

    /** Marks a package in which nothing is {@code null} that does not say so. */
    public static final String NULL_MARKED = ANNOTATIONS + ".NullMarked";

    /** Apart, so that who only chooses one of these loads nothing of what writes Java. */
    private static final class Nullable {

        private static final AnnotationSpec ANNOTATION =
                AnnotationSpec.builder(ClassName.get(ANNOTATIONS, "Nullable")).build();
    }

    /** {@return a type of what may be {@code null}} */
    public TypeName nullable(TypeName type) {
        return this == UNSAID || type.isPrimitive() ? type : type.annotated(Nullable.ANNOTATION);
    }
}
