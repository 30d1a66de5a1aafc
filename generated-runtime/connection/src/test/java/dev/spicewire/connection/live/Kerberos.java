// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A realm of Kerberos on the loopback interface: a user {@code tester}, and the service {@code spice} of this host. */
final class Kerberos implements AutoCloseable {

    static final String KDC = "krb5kdc";
    private static final String REALM = "SPICEWIRE.TEST";
    private static final long SECONDS = 20;

    private final Path folder;
    private Process kdc;

    private Kerberos(Path folder) {
        this.folder = folder;
    }

    static Kerberos start(Path folder, String host) throws IOException, InterruptedException {
        Kerberos kerberos = new Kerberos(folder);
        int port = Qemu.freePort();
        Files.writeString(kerberos.configuration(), "[libdefaults]\ndefault_realm = " + REALM
                + "\ndns_lookup_kdc = false\ndns_lookup_realm = false\nrdns = false\nudp_preference_limit = 1\n"
                + "[realms]\n" + REALM + " = {\n kdc = 127.0.0.1:" + port + "\n}\n"
                + "[domain_realm]\n" + host + " = " + REALM + "\n");
        Files.writeString(folder.resolve("kdc.conf"), "[kdcdefaults]\nkdc_listen = \"\"\nkdc_tcp_listen = 127.0.0.1:"
                + port + "\n[realms]\n" + REALM + " = {\n database_name = " + folder.resolve("principals")
                + "\n key_stash_file = " + folder.resolve("stash") + "\n acl_file = " + folder.resolve("acl")
                + "\n}\n");
        kerberos.run("kdb5_util", "create", "-s", "-r", REALM, "-P", "master");
        for (String query : List.of("addprinc -pw secret tester", "addprinc -randkey spice/" + host,
                "ktadd -k " + kerberos.keys() + " spice/" + host)) {
            kerberos.run("kadmin.local", "-q", query);
        }
        kerberos.kdc = kerberos.process("krb5kdc", "-n").start();
        return kerberos;
    }

    /** {@return the file that says where the realm is} */
    Path configuration() {
        return folder.resolve("krb5.conf");
    }

    /** {@return the file with the keys of the service} */
    Path keys() {
        return folder.resolve("keys");
    }

    /** {@return variables for a server} */
    Map<String, String> environment() {
        return Map.of("KRB5_CONFIG", configuration().toString(), "KRB5_KTNAME", keys().toString(),
                "KRB5_KDC_PROFILE", folder.resolve("kdc.conf").toString(), "KRB5RCACHEDIR", folder.toString());
    }

    private void run(String... command) throws IOException, InterruptedException {
        Process process = process(command).start();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0)
                .as("%s: %s", List.of(command), Files.readString(log())).isTrue();
    }

    private ProcessBuilder process(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment());
        return builder;
    }

    private Path log() {
        return folder.resolve("kerberos.log");
    }

    @Override
    public void close() {
        kdc.destroyForcibly().onExit().join();
    }
}
