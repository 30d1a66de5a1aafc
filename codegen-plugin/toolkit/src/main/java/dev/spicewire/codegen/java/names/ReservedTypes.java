// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.names;

import com.palantir.javapoet.ClassName;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names that no generated type may have: then generated code never has to write a type with its package, users can
 * import all of {@code java.util} beside it, and every file can be written on every system. Lists, not look-ups, so
 * that the JDK that runs the generator has no influence; they cover Java 17 to 25.
 */
public final class ReservedTypes {

    private static final String JAVA_LANG = """
            AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException
            ArrayStoreException AssertionError AutoCloseable Boolean BootstrapMethodError Byte
            CharSequence Character Class ClassCastException ClassCircularityError ClassFormatError
            ClassLoader ClassNotFoundException ClassValue CloneNotSupportedException Cloneable Comparable
            Compiler Deprecated Double Enum EnumConstantNotPresentException Error Exception
            ExceptionInInitializerError Float FunctionalInterface IO IllegalAccessError
            IllegalAccessException IllegalArgumentException IllegalCallerException
            IllegalMonitorStateException IllegalStateException IllegalThreadStateException
            IncompatibleClassChangeError IndexOutOfBoundsException InheritableThreadLocal
            InstantiationError InstantiationException Integer InternalError InterruptedException Iterable
            LayerInstantiationException LinkageError Long MatchException Math Module ModuleLayer
            NegativeArraySizeException NoClassDefFoundError NoSuchFieldError NoSuchFieldException
            NoSuchMethodError NoSuchMethodException NullPointerException Number NumberFormatException
            Object OutOfMemoryError Override Package Process ProcessBuilder ProcessHandle Readable Record
            ReflectiveOperationException Runnable Runtime RuntimeException RuntimePermission SafeVarargs
            ScopedValue SecurityException SecurityManager Short StableValue StackOverflowError
            StackTraceElement StackWalker StrictMath String StringBuffer StringBuilder
            StringIndexOutOfBoundsException SuppressWarnings System Thread ThreadDeath ThreadGroup
            ThreadLocal Throwable TypeNotPresentException UnknownError UnsatisfiedLinkError
            UnsupportedClassVersionError UnsupportedOperationException VerifyError VirtualMachineError
            Void WrongThreadException
            """;

    private static final String JAVA_UTIL = """
            AbstractCollection AbstractList AbstractMap AbstractQueue AbstractSequentialList AbstractSet
            ArrayDeque ArrayList Arrays Base64 BitSet Calendar Collection Collections Comparator
            ConcurrentModificationException Currency Date Deque Dictionary DoubleSummaryStatistics
            DuplicateFormatFlagsException EmptyStackException EnumMap EnumSet Enumeration EventListener
            EventListenerProxy EventObject FormatFlagsConversionMismatchException Formattable
            FormattableFlags Formatter FormatterClosedException GregorianCalendar HashMap HashSet
            Hashtable HexFormat IdentityHashMap IllegalFormatCodePointException
            IllegalFormatConversionException IllegalFormatException IllegalFormatFlagsException
            IllegalFormatPrecisionException IllegalFormatWidthException IllformedLocaleException
            InputMismatchException IntSummaryStatistics InvalidPropertiesFormatException Iterator
            LinkedHashMap LinkedHashSet LinkedList List ListIterator ListResourceBundle Locale
            LongSummaryStatistics Map MissingFormatArgumentException MissingFormatWidthException
            MissingResourceException NavigableMap NavigableSet NoSuchElementException Objects Observable
            Observer Optional OptionalDouble OptionalInt OptionalLong PrimitiveIterator PriorityQueue
            Properties PropertyPermission PropertyResourceBundle Queue Random RandomAccess ResourceBundle
            Scanner SequencedCollection SequencedMap SequencedSet ServiceConfigurationError ServiceLoader
            Set SimpleTimeZone SortedMap SortedSet Spliterator Spliterators SplittableRandom Stack
            StringJoiner StringTokenizer TimeZone Timer TimerTask TooManyListenersException TreeMap
            TreeSet UUID UnknownFormatConversionException UnknownFormatFlagsException Vector WeakHashMap
            """;

    /** Types that every generated record can have inside. */
    private static final List<String> NESTED = List.of("View", "Writer", "Builder");

    /** Constants that every generated record or writer can have inside. */
    private static final List<String> CONSTANTS = List.of("ID", "MEMBERS");

    private static final Set<String> NAMES = names();

    private ReservedTypes() {
    }

    /** {@return whether no generated type may have a name} */
    static boolean has(String name) {
        return NAMES.contains(name) || DeviceNames.has(name);
    }

    /** {@return whether a type inside a record may not have a name: the files of two would differ in case only} */
    static boolean hasInside(String name) {
        return has(name) || NESTED.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>(NESTED);
        names.addAll(CONSTANTS);
        Stream.of(JAVA_LANG, JAVA_UTIL).flatMap(list -> Stream.of(list.strip().split("\\s+"))).forEach(names::add);
        RuntimeTypes.all().map(ClassName::simpleName).forEach(names::add);
        names.add(ByteBuffer.class.getSimpleName());
        return names;
    }
}
