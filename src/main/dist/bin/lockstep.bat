@echo off
rem Starts Lockstep with the Java of JAVA_HOME, or else the java on the path.
rem
rem Not tried on Windows: the lines that find the JDK's release file and compare it, and the cache of loaded classes.
rem Each falls back to a start without the cache.
setlocal
set "need=25"
if defined JAVA_HOME (
  set "java=%JAVA_HOME%\bin\java.exe"
  set "where=JAVA_HOME"
) else (
  set "java=java.exe"
  set "where=the path"
)

rem A JDK says its version in a file: JAVA_VERSION="25.0.3". To ask it takes as long as a start of Java.
set "release="
if defined JAVA_HOME (
  set "release=%JAVA_HOME%\release"
) else (
  for %%j in (java.exe) do if not "%%~$PATH:j"=="" set "release=%%~dp$PATH:j..\release"
)
set "found="
if exist "%java%" if exist "%release%" (
  for /f "tokens=2 delims==" %%v in ('findstr /b /c:"JAVA_VERSION=" "%release%"') do set "found=%%~v"
)
if not defined found (
  for /f "tokens=3" %%v in ('""%java%" -version 2>&1" ^| findstr /c:" version"') do set "found=%%~v"
)
if not defined found (
  echo lockstep: needs Java %need% or newer, but there is none on %where% 1>&2
  exit /b 2
)
for /f "delims=.-+ tokens=1" %%m in ("%found%") do set "major=%%m"
if %major% LSS %need% (
  echo lockstep: needs Java %need% or newer, but %where% has %found%; set JAVA_HOME to a newer one 1>&2
  exit /b 2
)

rem What was loaded once need not be loaded class by class, in the folder and with the Java it was recorded in; with any
rem other the cache would be refused, and the start be slower for it.
for %%h in ("%~dp0..") do set "home=%%~fh"
set "cache=%home%\lib\lockstep.aot"
set "made_in="
if exist "%cache%.home" set /p made_in=<"%cache%.home"
set "use="
if exist "%cache%" if /i "%made_in%"=="%home%" (
  fc /b "%release%" "%cache%.release" >nul 2>&1 && set use="-XX:AOTCache=%cache%" "-Xlog:aot*=off" "-Xlog:cds*=off" @lockstep.quick@
)
"%java%" %use% @lockstep.flags@ --module-path "%home%\lib" -m dev.lockstep/dev.lockstep.app.Main %*
exit /b %ERRORLEVEL%
