// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spicewire.codec.DisplayServerHandler;
import dev.spicewire.codec.InputsServerHandler;
import dev.spicewire.codec.SurfaceCreate;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.ClientSide;
import dev.spicewire.connection.SpiceClient;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.LinkFailure;
import dev.spicewire.connection.sasl.SaslLogin;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A client of ours with a ticket of Kerberos, at QEMU. */
@Tag("live")
@Timeout(60)
class LiveKerberosTest {

    private static final String PROPERTY = "java.security.krb5.conf";
    private static final String MODULE = "com.sun.security.auth.module.Krb5LoginModule";
    private static final long SECONDS = 20;

    @TempDir
    private Path folder;
    private String host;
    private Kerberos kerberos;

    @BeforeAll
    static void programsAreThere() {
        Program.require(Qemu.PROGRAM, "qemu-system-x86");
        Program.require(Kerberos.KDC, "krb5-kdc, krb5-admin-server and libsasl2-modules-gssapi-mit");
    }

    @BeforeEach
    void startRealm() throws IOException, InterruptedException {
        host = InetAddress.getLocalHost().getHostName();
        kerberos = Kerberos.start(folder, host);
        System.setProperty(PROPERTY, kerberos.configuration().toString());
    }

    @AfterEach
    void stopRealm() {
        System.clearProperty(PROPERTY);
        kerberos.close();
    }

    @Test
    void aTicketOpensTheChannelsOfQemu() throws Exception {
        int port = Qemu.freePort();
        Files.writeString(folder.resolve("qemu.conf"), "mech_list: gssapi\nkeytab: " + kerberos.keys() + "\n");
        Map<String, String> environment = new HashMap<>(kerberos.environment());
        environment.put("SASL_CONF_PATH", folder.toString());
        String address = InetAddress.getByName(host).getHostAddress();
        try (Qemu qemu = Qemu.start(folder, environment, "port=" + port + ",addr=" + address + ",sasl=on")) {
            SpiceUri uri = SpiceUri.tcp(host, port, 0);
            ClientOptions options = ClientOptions.DEFAULT.sasl(SaslLogin.kerberos());

            as(login("tester"), () -> meet(uri));

            assertThatExceptionOfType(LinkException.class)
                    .isThrownBy(() -> SpiceClient.connect(uri, options).close())
                    .satisfies(refusal -> assertThat(refusal.failure()).isEqualTo(LinkFailure.PERMISSION_DENIED))
                    .withMessageContaining("GSSAPI has failed: ");
            assertThat(qemu.isRunning()).isTrue();
        }
    }

    private static Void meet(SpiceUri uri) throws IOException, InterruptedException {
        BlockingQueue<String> sizes = new ArrayBlockingQueue<>(100);
        try (SpiceClient client =
                SpiceClient.connect(uri, ClientOptions.DEFAULT.sasl(SaslLogin.kerberos()))) {
            client.open(ClientSide.DISPLAY, 0, new DisplayServerHandler() {
                @Override
                public void onSurfaceCreate(SurfaceCreate.View surface) {
                    sizes.add(surface.width() + " x " + surface.height());
                }
            });
            assertThat(client.open(ClientSide.INPUTS, 0, new InputsServerHandler() { }).isOpen()).isTrue();
            assertThat(sizes.poll(SECONDS, TimeUnit.SECONDS)).isIn("720 x 400", "640 x 480", "1024 x 768");
        }
        return null;
    }

    private static void as(Subject subject, PrivilegedExceptionAction<Void> action) throws Exception {
        try {
            Subject.doAs(subject, action);
        } catch (PrivilegedActionException e) {
            throw e.getException();
        }
    }

    /** {@return the user with a ticket, by the password} */
    private static Subject login(String user) throws LoginException {
        LoginContext context = new LoginContext("", new Subject(), callbacks -> {
            for (Callback callback : callbacks) {
                if (callback instanceof PasswordCallback password) {
                    password.setPassword("secret".toCharArray());
                }
            }
        }, new Configuration() {
            @Override
            public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                return new AppConfigurationEntry[] {new AppConfigurationEntry(MODULE, LoginModuleControlFlag.REQUIRED,
                        Map.of("principal", user, "useTicketCache", "false", "refreshKrb5Config", "true"))};
            }
        });
        context.login();
        return context.getSubject();
    }
}
