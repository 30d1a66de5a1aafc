// SPDX-License-Identifier: Apache-2.0
/** Conditions on messages. Syntax alone: which values there are is the business of who asks. */
grammar Where;

condition
    : any EOF
    ;

any
    : all ( OR all )*
    ;

all
    : one ( AND one )*
    ;

one
    : NOT one
    | LEFT_PARENTHESIS any RIGHT_PARENTHESIS
    | operand ( COMPARISON operand )?
    ;

operand
    : NUMBER
    | STRING
    | NULL
    | path
    ;

path
    : WORD ( DOT WORD | LEFT_BRACKET NUMBER RIGHT_BRACKET )*
    ;

OR : '||' ;
AND : '&&' ;
COMPARISON : '==' | '!=' | '<=' | '>=' | '<' | '>' ;
NOT : '!' ;
NULL : 'null' ;
NUMBER : '-'? [0-9]+ | '0' [xX] [0-9a-fA-F]+ ;
WORD : [A-Za-z_] [A-Za-z0-9_]* ;
STRING : '"' ~["]* '"' | '\'' ~[']* '\'' ;
UNCLOSED_STRING : '"' ~["]* | '\'' ~[']* ;
LEFT_PARENTHESIS : '(' ;
RIGHT_PARENTHESIS : ')' ;
LEFT_BRACKET : '[' ;
RIGHT_BRACKET : ']' ;
DOT : '.' ;
SPACE : [ \t\r\n]+ -> skip ;
UNKNOWN : . ;
