// ends at once
export {}
