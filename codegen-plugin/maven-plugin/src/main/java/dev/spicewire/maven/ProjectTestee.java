// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.maven;

import dev.spicewire.conformance.jvm.JvmTestee;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;

/**
 * A class of the project as a testee. It sees the project's classes and libraries in the project's versions; only what
 * testees are asked and what they answer is the goal's own, or they could not talk.
 */
final class ProjectTestee implements AutoCloseable {

    private static final String SHARED = JvmTestee.class.getPackageName() + ".";

    private final Loader loader;
    private final JvmTestee testee;

    private static final class Loader extends URLClassLoader {

        Loader(URL... classPath) {
            super(classPath, ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.startsWith(SHARED)
                    ? JvmTestee.class.getClassLoader().loadClass(name)
                    : super.loadClass(name, resolve);
        }
    }

    private ProjectTestee(Loader loader, JvmTestee testee) {
        this.loader = loader;
        this.testee = testee;
    }

    /**
     * Makes a testee.
     *
     * @param className what the user names
     * @param classPath the folders and jars that tests of the project see
     * @return the testee, to be closed
     * @throws MojoFailureException if there is no such class, or it is no testee; the message says which
     */
    static ProjectTestee of(String className, List<String> classPath) throws MojoFailureException {
        Loader loader = new Loader(urls(classPath));
        try {
            return new ProjectTestee(loader, made(loader, className));
        } catch (MojoFailureException e) {
            close(loader);
            throw e;
        }
    }

    /** {@return the testee} */
    JvmTestee testee() {
        return testee;
    }

    @Override
    public void close() {
        close(loader);
    }

    private static JvmTestee made(Loader loader, String className) throws MojoFailureException {
        try {
            Class<?> named = loader.loadClass(className);
            if (!JvmTestee.class.isAssignableFrom(named)) {
                throw failure(className, "is no " + JvmTestee.class.getName());
            }
            Constructor<?> constructor = named.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (JvmTestee) constructor.newInstance();
        } catch (ClassNotFoundException e) {
            throw failure(className, "is no class of the project, of its tests or of their dependencies");
        } catch (NoSuchMethodException e) {
            throw failure(className, "has no constructor without parameters");
        } catch (InstantiationException | IllegalAccessException e) {
            throw failure(className, "is abstract");
        } catch (InvocationTargetException e) {
            throw failure(className, "can't be made, its constructor threw " + e.getCause());
        } catch (LinkageError e) {
            throw failure(className, "can't be loaded: " + e);
        }
    }

    private static MojoFailureException failure(String className, String what) {
        return new MojoFailureException("<testeeClass>: " + className + " " + what);
    }

    private static URL[] urls(List<String> classPath) throws MojoFailureException {
        List<URL> urls = new ArrayList<>();
        for (String element : classPath) {
            try {
                urls.add(new File(element).toURI().toURL());
            } catch (MalformedURLException e) {
                throw new MojoFailureException(element + ": no place for classes: " + e.getMessage());
            }
        }
        return urls.toArray(URL[]::new);
    }

    private static void close(Loader loader) {
        try {
            loader.close();
        } catch (IOException e) {
            // Its classes have been read; nothing is lost with a jar that stays open.
        }
    }
}
