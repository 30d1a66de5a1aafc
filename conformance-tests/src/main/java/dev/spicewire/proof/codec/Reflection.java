// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.codec;

import java.lang.reflect.InvocationTargetException;

/** Calls of generated code whose types are known only at run time. */
final class Reflection {

    private Reflection() {
    }

    /** {@return what a method without parameters gives} */
    static Object get(Object target, String method) {
        try {
            return target.getClass().getMethod(method).invoke(target);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(target.getClass().getName() + "." + method + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("generated code has no " + target.getClass().getName() + "." + method, e);
        }
    }
}
