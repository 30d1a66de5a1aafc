def script = new GroovyShell().parse(new File(basedir, '../../../src/it/release.groovy'))
def point = ['META-INF/spice/shapes/point.proto': 'struct Point { int32 x; int32 y; };']
script.release(basedir, 'shapes', 'shapes-1.0.jar', point)
script.release(basedir, 'drawing', 'drawing-1.0.jar', ['readme.txt': 'Code.'], 'shapes')
return true
