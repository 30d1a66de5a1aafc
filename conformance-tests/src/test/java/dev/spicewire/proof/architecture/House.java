// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;

/**
 * The modules, their packages and what these know, as the compiled classes have it.
 *
 * @param packages the packages of each module, with the packages of the same module that they know
 * @param modules  the modules, with those that they know
 */
record House(SortedMap<String, Arrows> packages, Arrows modules) {

    private static final String ROOT = "dev.spicewire.";
    private static final SortedMap<Path, String> ARTIFACTS = new TreeMap<>();

    /** {@return the house that classes of all modules make} */
    static House of(JavaClasses classes) {
        SortedMap<String, Arrows> packages = new TreeMap<>();
        Arrows modules = new Arrows();
        for (JavaClass each : classes) {
            String module = module(each);
            modules.add(module);
            Arrows inside = packages.computeIfAbsent(module, name -> new Arrows());
            inside.add(name(each));
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                JavaClass known = dependency.getTargetClass().getBaseComponentType();
                if (!classes.contain(known.getName())) {
                    continue;
                } else if (module(known).equals(module)) {
                    inside.add(name(each), name(known));
                } else {
                    modules.add(module, module(known));
                }
            }
        }
        return new House(packages, modules);
    }

    private static String name(JavaClass inside) {
        return inside.getPackageName().substring(ROOT.length());
    }

    /** {@return the artifact that a class comes from: that of the nearest POM above it} */
    private static String module(JavaClass inside) {
        URI uri = inside.getSource().orElseThrow().getUri();
        String file = uri.getScheme().equals("jar") ? uri.getRawSchemeSpecificPart().split("!")[0] : uri.toString();
        Path folder = Path.of(URI.create(file)).getParent();
        while (!Files.exists(folder.resolve("pom.xml"))) {
            folder = folder.getParent();
        }
        return ARTIFACTS.computeIfAbsent(folder, House::artifact);
    }

    private static String artifact(Path folder) {
        try {
            XPath path = XPathFactory.newInstance().newXPath();
            return path.evaluate("/project/artifactId", DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(folder.resolve("pom.xml").toFile()));
        } catch (Exception e) {
            throw new IllegalStateException(folder.toString(), e);
        }
    }
}
