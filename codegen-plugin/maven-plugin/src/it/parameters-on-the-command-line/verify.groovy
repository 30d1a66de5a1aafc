def made = new File(basedir, 'target/made/com/example/link')
assert made.list().length > 0
assert made.listFiles().every { !it.text.contains('class Writer ') }
