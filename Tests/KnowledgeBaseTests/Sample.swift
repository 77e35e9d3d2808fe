// A made-up article with everything that the parser knows.

/// An article about a printer that never was.
let sample = """
  DOCUMENT:Q900001  03-MAR-1999  [printing]
  TITLE   :Printer Prints Only Blank Pages with Event ID 41
  PRODUCT :Imaginary Printing
  PROD/VER:WINDOWS:3.2,3.3; winnt:4.0
  OPER/SYS:
  KEYWORDS:prn40 kbprint

  ======================================================================
  -------------------------------------------------------------------------------
  The information in this article applies to:

   - Imaginary Print Server, versions 4.0,
     4.1
   - Imaginary Spooler, version 3.3
  -------------------------------------------------------------------------------

  SYMPTOMS
  ========

  Every page comes out of the printer empty, and one of
  these events is logged:

     Event ID: 41
     Source: PrnImaginary
     Description: The toner
     said no.

  CAUSE
  =====

  The cartridge still wears its seal.

  RESOLUTION
  ==========

  Take the seal off:

  1. Switch the printer off
     and wait.

     The drum may be too hot to touch for as long as a quarter of
     an hour after the last page.

     a. Pull the lever.

     b. Type:

        prn /reset

  2. Remove the seal.

  * Keep it.

  MORE INFORMATION
  ================

  Name     Meaning
  off      no power

  Additional query words: toner drum

  ======================================================================
  Keywords          : prn40 kbprint
  Technology        : kbImaginary
  Version           : WINDOWS:3.2,3.3; winnt:4.0
  Issue type        : kbprb

  =============================================================================

  THE INFORMATION PROVIDED IN THE MICROSOFT KNOWLEDGE BASE IS
  PROVIDED "AS IS".

  Copyright Microsoft Corporation 1999.
  """
