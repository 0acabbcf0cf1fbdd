package main

func Example() {
	main()
	// Output:
	// before: 0 events
	// after: condemnation by مجلس زرقان = zarqan-council
}
