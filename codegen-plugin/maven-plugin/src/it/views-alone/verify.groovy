def made = new File(basedir, 'target/generated-sources/spice/com/example/views')
String text = new File(made, 'SurfaceCreate.java').text
assert text.contains('class View ') && text.contains('public static final int ID = ')
assert !text.contains('record ') && !text.contains('class Writer ')
assert new File(made, 'DisplayServerDispatcher.java').isFile()
assert !new File(made, 'DisplayServerMessage.java').exists()
assert new File(basedir, 'target/classes/com/example/Surfaces.class').isFile()
