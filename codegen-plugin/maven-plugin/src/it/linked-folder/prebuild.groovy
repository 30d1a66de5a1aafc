import java.nio.file.Files
import java.nio.file.Path

Path link = new File(basedir, 'src/main/spice').toPath()
if (!Files.exists(link)) {
    Files.createSymbolicLink(link, Path.of('../../elsewhere'))
}
return true
