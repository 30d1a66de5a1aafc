import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

// A repository with releases of this project: 1.0 lacks a member, 1.1 is like today's definition but for a name,
// 1.3 is newer than the project.
def members = ['1.0': 'uint32 id;', '1.1': 'uint32 id; uint64 timestamp;', '1.3': 'uint8 id;']
def root = new File(basedir, 'released/com/example/ping')
members.each { version, fields ->
    def folder = new File(root, version)
    folder.mkdirs()
    new File(folder, "ping-${version}.pom").text = """<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>ping</artifactId>
  <version>${version}</version>
</project>
"""
    new ZipOutputStream(new FileOutputStream(new File(folder, "ping-${version}.jar"))).withCloseable { jar ->
        jar.putNextEntry(new ZipEntry('spice/ping.proto'))
        jar.write("""channel PingChannel {
server:
    message { ${fields} } ping = 1;
};

protocol Ping {
    PingChannel ping = 1;
};
""".getBytes('UTF-8'))
    }
}
new File(root, 'maven-metadata.xml').text = """<metadata>
  <groupId>com.example</groupId>
  <artifactId>ping</artifactId>
  <versioning>
    <versions>${members.keySet().collect { "<version>${it}</version>" }.join()}</versions>
  </versioning>
</metadata>
"""
return true
