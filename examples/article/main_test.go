package main

func Example() {
	main()
	// Output:
	// interception (أسقطت at 107)
	//   actor: دفاعاتها الجوية RUS
	//   target: طائرة مسيرة أوكرانية UKR
	//   source: وزارة الدفاع الروسية RUS
	//   figure: 251 drone
	// time: اليوم الأحد = 2024-11-24
	// name: وزارة الدفاع الروسية = organization RUS
	// name: الروسية = country RUS
	// name: أوكرانية = country UKR
}
