package main

import (
	"fmt"
	"os"

	"github.com/alecthomas/kong"
	"github.com/posener/complete"
	"github.com/willabides/kongplete"
)

type completionCommand struct {
	Shell string `arg:"" help:"The shell: ${enum}." enum:"bash,zsh,fish"`
}

// The scripts have the shell ask khabar itself what may come next.
var completionScripts = map[string]string{
	"bash": "# In ~/.bashrc: eval \"$(khabar completion bash)\"\ncomplete -o default -C %[1]q khabar\n",
	"zsh":  "# In ~/.zshrc: eval \"$(khabar completion zsh)\"\nautoload -U +X bashcompinit && bashcompinit\ncomplete -o default -C %[1]q khabar\n",
	"fish": `# In ~/.config/fish/config.fish: khabar completion fish | source
function __khabar_complete
    set -lx COMP_LINE (commandline -cp)
    test -z (commandline -ct); and set COMP_LINE "$COMP_LINE "
    %[1]q
end
complete -c khabar -a "(__khabar_complete)"
`,
}

func (c *completionCommand) Run(e *env) error {
	program, err := os.Executable()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(e.stdout, completionScripts[c.Shell], program)
	return err
}

// completes answers a shell that asks what may come next on a command line, if one does, and ends the program then.
func completes(parser *kong.Kong) {
	kongplete.Complete(parser, kongplete.WithPredictor("path", complete.PredictFiles("*")), kongplete.WithPredictor("dir", complete.PredictDirs("*")))
}
