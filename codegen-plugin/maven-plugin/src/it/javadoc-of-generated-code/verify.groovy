assert new File(basedir, 'target/reports/apidocs/com/example/spice/DrawCopy.html').isFile()
