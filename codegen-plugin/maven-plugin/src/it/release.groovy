// For prebuild scripts: makes a release, of nothing but definitions, in the repository 'released' of a project.
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

def release(File basedir, String artifact, String file, Map<String, String> entries, String dependency = null) {
    def folder = new File(basedir, "released/com/example/${artifact}/1.0")
    folder.mkdirs()
    def dependencies = dependency == null ? '' : """<dependencies>
    <dependency>
      <groupId>com.example</groupId>
      <artifactId>${dependency}</artifactId>
      <version>1.0</version>
    </dependency>
  </dependencies>"""
    new File(folder, "${artifact}-1.0.pom").text = """<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>${artifact}</artifactId>
  <version>1.0</version>
  ${dependencies}
</project>
"""
    new ZipOutputStream(new FileOutputStream(new File(folder, file))).withCloseable { archive ->
        entries.each { path, text ->
            archive.putNextEntry(new ZipEntry(path))
            archive.write(text.getBytes('UTF-8'))
        }
    }
}
