// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.maven;

import dev.spicewire.proto.diagnostics.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Finds parameters in a pom that no goal of the plugin has. Maven 3.8 ignores them, and so does every Maven in what
 * follows a misspelling.
 */
final class UnknownParameters {

    private UnknownParameters() {
    }

    /** {@return what to tell of the parameters that an execution sees; nothing where all are known} */
    static List<String> of(MojoExecution execution, MavenProject project) {
        Set<String> known = new TreeSet<>();
        for (MojoDescriptor goal : execution.getMojoDescriptor().getPluginDescriptor().getMojos()) {
            goal.getParameters().stream().map(Parameter::getName).forEach(known::add);
        }
        List<String> unknown = new ArrayList<>();
        Plugin plugin = project.getPlugin(execution.getMojoDescriptor().getPluginDescriptor().getPluginLookupKey());
        if (plugin != null) {
            collect(plugin, known, unknown);
            plugin.getExecutions().stream().filter(e -> e.getId().equals(execution.getExecutionId()))
                    .forEach(e -> collect(e, known, unknown));
        }
        return unknown.stream().distinct().map(name -> "<" + name + "> is no parameter of this plugin and changes"
                + " nothing" + DidYouMean.closest(name, known).map(close -> "; did you mean <" + close + ">?")
                        .orElse("")).toList();
    }

    private static void collect(ConfigurationContainer container, Set<String> known, List<String> unknown) {
        if (container.getConfiguration() instanceof Xpp3Dom configuration) {
            for (Xpp3Dom parameter : configuration.getChildren()) {
                if (!known.contains(parameter.getName())) {
                    unknown.add(parameter.getName());
                }
            }
        }
    }
}
