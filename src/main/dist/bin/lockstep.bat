@echo off
rem Starts Lockstep with the Java of JAVA_HOME, or else the java on the path.
setlocal
set "need=25"
if defined JAVA_HOME (
  set "java=%JAVA_HOME%\bin\java.exe"
  set "where=JAVA_HOME"
) else (
  set "java=java.exe"
  set "where=the path"
)
set "found="
for /f "tokens=3" %%v in ('""%java%" -version 2>&1" ^| findstr /c:" version "') do set "found=%%~v"
if not defined found (
  echo lockstep: needs Java %need% or newer, but there is none on %where% 1>&2
  exit /b 2
)
for /f "delims=.-+ tokens=1" %%m in ("%found%") do set "major=%%m"
if %major% LSS %need% (
  echo lockstep: needs Java %need% or newer, but %where% has %found%; set JAVA_HOME to a newer one 1>&2
  exit /b 2
)
"%java%" @lockstep.flags@ --module-path "%~dp0..\lib" -m dev.lockstep/dev.lockstep.app.Main %*
exit /b %ERRORLEVEL%
