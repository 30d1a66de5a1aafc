package dev.spicewire.maven;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Probe. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class CheckMojo extends AbstractMojo {
    /** Makes one. */
    public CheckMojo() {
    }

    @Override
    public void execute() {
        getLog().info("hello");
    }
}
