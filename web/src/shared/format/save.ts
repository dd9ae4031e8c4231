// Hands bytes that are here already to the browser's downloads.
export function saveBlob(bytes: Blob, name: string) {
    const address = URL.createObjectURL(bytes)
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
    URL.revokeObjectURL(address)
}
