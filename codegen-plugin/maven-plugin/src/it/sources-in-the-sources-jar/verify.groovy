import java.util.zip.ZipFile

new ZipFile(new File(basedir, 'target/sources-in-the-sources-jar-1.0-sources.jar')).withCloseable {
    assert it.getEntry('com/example/ping/Ping.java') != null
}
