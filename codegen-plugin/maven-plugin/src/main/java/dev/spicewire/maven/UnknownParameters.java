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
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Finds parameters in a pom and properties on the command line that no goal of the plugin has. Maven ignores properties
 * that nobody asks for, and Maven 3.8 ignores parameters, too.
 */
final class UnknownParameters {

    private static final String PREFIX = "spice.";

    private UnknownParameters() {
    }

    /**
     * {@return what to tell of the parameters and properties that an execution sees; nothing where all are known}
     *
     * @param execution  the execution of a goal
     * @param project    whose pom is looked at
     * @param properties names of those on the command line; of them {@code spice.*} that resemble one of the plugin's
     */
    static List<String> of(MojoExecution execution, MavenProject project, Set<String> properties) {
        List<String> told = new ArrayList<>(parameters(execution, project));
        told.addAll(properties(execution, properties));
        return told;
    }

    private static List<String> properties(MojoExecution execution, Set<String> properties) {
        List<String> given = properties.stream().filter(name -> name.startsWith(PREFIX)).sorted().toList();
        if (given.isEmpty()) {
            return List.of();
        }
        Set<String> known = new TreeSet<>();
        for (MojoDescriptor goal : execution.getMojoDescriptor().getPluginDescriptor().getMojos()) {
            for (PlexusConfiguration parameter : goal.getMojoConfiguration().getChildren()) {
                known.add(parameter.getValue("").replaceAll("^\\$\\{(spice\\.)?(.*)}$", "$2"));
            }
        }
        List<String> told = new ArrayList<>();
        for (String name : given) {
            String suffix = name.substring(PREFIX.length());
            if (!known.contains(suffix)) {
                DidYouMean.closest(suffix, known).ifPresent(close -> told.add("-D" + name
                        + " is no property of this plugin and changes nothing; did you mean -D" + PREFIX + close
                        + "?"));
            }
        }
        return told;
    }

    private static List<String> parameters(MojoExecution execution, MavenProject project) {
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
