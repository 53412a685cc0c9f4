@echo off
rem Runs Lightcone, building it first if it is not built.
rem Not tested on Windows yet. It does not look for newer sources, nor at the version of the JDK.
rem Paths are quoted where they are told: a parenthesis in one would end the block.
rem LIGHTCONE_HOME: a built tree to run; then nothing is built. JAVA_HOME: the JDK, 17 or newer.
setlocal disabledelayedexpansion
set "TREE=%~dp0"
if "%TREE:~-1%"=="\" set "TREE=%TREE:~0,-1%"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo lightcone: no JDK found: install JDK 17 or newer, or set JAVA_HOME 1>&2
  exit /b 2
)
if defined LIGHTCONE_HOME (
  set "TREE=%LIGHTCONE_HOME%"
) else if not exist "%TREE%\workbench-ui\target\lib" (
  where mvn >nul 2>&1
  if errorlevel 1 (
    echo lightcone: Maven is needed to build: install mvn 3.8 or newer 1>&2
    exit /b 2
  )
  if not exist "%TREE%\target" mkdir "%TREE%\target"
  echo lightcone: building; the log is "%TREE%\target\build.log" 1>&2
  pushd "%TREE%"
  call mvn -B -q -DskipTests package >"%TREE%\target\build.log" 2>&1
  if errorlevel 1 (
    popd
    echo lightcone: the build failed, see "%TREE%\target\build.log" 1>&2
    exit /b 2
  )
  popd
)
set "UI=%TREE%\workbench-ui\target"
if not exist "%UI%\jvm.flags" (
  echo lightcone: not a built tree: "%TREE%" 1>&2
  exit /b 2
)
set /p FLAGS=<"%UI%\jvm.flags"
set "SAMPLES="
for %%f in ("%TREE%\samples\target\lightcone-samples-*.jar") do set "SAMPLES=%%~ff"
for %%f in ("%UI%\lightcone-workbench-ui-*.jar") do set "JAR=%%~ff"
"%JAVA%" %FLAGS% %LIGHTCONE_JAVA_OPTS% "-Dlightcone.samples=%SAMPLES%" -cp "%JAR%;%UI%\lib\*" io.lightcone.workbench.cli.Main %*
exit /b %errorlevel%
