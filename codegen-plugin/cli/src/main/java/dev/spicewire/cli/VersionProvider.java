// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.tool.ToolVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"spicewire " + ToolVersion.current()};
    }
}
