// SPDX-License-Identifier: Apache-2.0
/** The language of SPICE protocol definitions. Syntax alone: what names mean is the resolver's business. */
grammar SpiceProto;

file
    : ( importDefinition | definition )* EOF
    ;

importDefinition
    : IMPORT STRING ';'
    ;

definition
    : typedefDefinition
    | structDefinition
    | enumDefinition
    | messageDefinition
    | channelDefinition
    | protocolDefinition
    ;

typedefDefinition
    : TYPEDEF name typeName attribute* ';'
    ;

structDefinition
    : struct ';'
    ;

struct
    : STRUCT name body attribute*
    ;

enumDefinition
    : ( ENUM | FLAGS ) name enumBody attribute* ';'
    ;

enumBody
    : '{' ( enumValue ( ',' enumValue )* ','? )? '}'
    ;

enumValue
    : valueName ( '=' integer )? attribute*
    ;

messageDefinition
    : MESSAGE name body attribute* ';'
    ;

channelDefinition
    : CHANNEL name ( ':' typeName )? channelBody attribute* ';'
    ;

channelBody
    : '{' channelItem* '}'
    ;

channelItem
    : direction ':'
    | channelEntry
    ;

direction
    : SERVER
    | CLIENT
    ;

channelEntry
    : ( anonymousMessage | typeName ) name ( '=' integer )? attribute* ';'
    ;

anonymousMessage
    : MESSAGE body attribute*
    ;

protocolDefinition
    : PROTOCOL name protocolBody ';'
    ;

protocolBody
    : '{' protocolEntry* '}'
    ;

protocolEntry
    : typeName name ( '=' integer )? ';'
    ;

body
    : '{' ( field | choice )* '}'
    ;

field
    : type '*'? name arraySize? attribute* ';'
    ;

type
    : struct
    | typeName
    ;

arraySize
    : '[' ( integer | memberSum | imageSize | cString | byteCount )? ']'
    ;

memberSum
    : name ( '+' name )*
    ;

imageSize
    : IMAGE_SIZE '(' integer ',' name ',' name ')'
    ;

cString
    : CSTRING '(' ')'
    ;

byteCount
    : BYTES '(' name ( ',' name )? ')'
    ;

choice
    : SWITCH '(' name ( '.' name )* ')' choiceBody name attribute* ';'
    ;

choiceBody
    : '{' choiceCase+ '}'
    ;

choiceCase
    : label+ field
    ;

label
    : CASE '!'? valueName ':'
    | DEFAULT ':'
    ;

attribute
    : '@' name ( '(' argument ( ',' argument )* ')' )?
    ;

argument
    : integer
    | name
    ;

integer
    : ( '+' | '-' )? ( DECIMAL | HEXADECIMAL )
    ;

/** Every keyword can be a name. */
name
    : WORD | TYPEDEF | STRUCT | ENUM | FLAGS | MESSAGE | CHANNEL | PROTOCOL | IMPORT
    | SERVER | CLIENT | SWITCH | CASE | DEFAULT | IMAGE_SIZE | CSTRING | BYTES
    ;

/** Names of enum values and flags may start with a digit. */
valueName
    : name
    | LOOSE_WORD
    | DECIMAL
    ;

/**
 * A use of a type. Keywords that begin a definition or a member are left out: there they are far more likely meant as
 * such.
 */
typeName
    : WORD | IMAGE_SIZE | CSTRING | BYTES
    ;

TYPEDEF : 'typedef' ;
STRUCT : 'struct' ;
ENUM : 'enum8' | 'enum16' | 'enum32' ;
FLAGS : 'flags8' | 'flags16' | 'flags32' ;
MESSAGE : 'message' ;
CHANNEL : 'channel' ;
PROTOCOL : 'protocol' ;
IMPORT : 'import' ;
SERVER : 'server' ;
CLIENT : 'client' ;
SWITCH : 'switch' ;
CASE : 'case' ;
DEFAULT : 'default' ;
IMAGE_SIZE : 'image_size' ;
CSTRING : 'cstring' ;
BYTES : 'bytes' ;

HEXADECIMAL : '0' [xX] [0-9a-fA-F]+ ;
DECIMAL : [0-9]+ ;
WORD : [A-Za-z] [A-Za-z0-9_]* ;
LOOSE_WORD : [0-9_] [A-Za-z0-9_]* ;
STRING : '"' ~["\r\n]* '"' ;
UNCLOSED_STRING : '"' ~["\r\n]* ;

/** A word that has other letters than those of names, or signs that nobody sees. */
FOREIGN_WORD : ( [A-Za-z0-9_] | FOREIGN )* FOREIGN ( [A-Za-z0-9_] | FOREIGN )* ;
fragment FOREIGN
    : [\u00A1-\u167F\u1681-\u1FFF\u200B-\u200D\u2060\u2070-\u2FFF\u3004-\uD7FF\uE000-\uFDFF]
    | [\uFE10-\uFEFE\uFF01-\uFFFC\u{10000}-\u{10FFFF}]
    ;

LEFT_BRACE : '{' ;
RIGHT_BRACE : '}' ;
LEFT_PARENTHESIS : '(' ;
RIGHT_PARENTHESIS : ')' ;
LEFT_BRACKET : '[' ;
RIGHT_BRACKET : ']' ;
SEMICOLON : ';' ;
COLON : ':' ;
COMMA : ',' ;
DOT : '.' ;
EQUALS : '=' ;
STAR : '*' ;
PLUS : '+' ;
MINUS : '-' ;
EXCLAMATION : '!' ;
AT : '@' ;

/** Neither the empty comment nor a line of stars. */
DOC_COMMENT : '/**' ~[*/] ( ~'*' | '*'+ ~[*/] )* '*'+ '/' -> channel(HIDDEN) ;
COMMENT : '/*' .*? '*/' -> channel(HIDDEN) ;
UNCLOSED_COMMENT : '/*' ( ~'*' | '*'+ ~[*/] )* '*'* EOF -> channel(HIDDEN) ;
HASH_COMMENT : '#' ~[\r\n]* -> channel(HIDDEN) ;
LINE_COMMENT : '//' ~[\r\n]* -> channel(HIDDEN) ;
SPACE : [ \t\r\n\f\uFEFF]+ -> skip ;
UNKNOWN : . -> channel(HIDDEN) ;
