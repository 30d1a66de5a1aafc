// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The classes of a test without those of an optional library. */
public final class WithoutLibrary {

    private WithoutLibrary() {
    }

    /** {@return all classes but those of jars that have the name in their path} */
    public static URLClassLoader named(String name) throws Exception {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<URL> urls = new ArrayList<>();
        for (String entry : classes.split(File.pathSeparator)) {
            if (!entry.contains(name)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
