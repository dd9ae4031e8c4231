// Signing out and the language of the account, for every layout.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/client'
import { type Locale, setLocale } from '../api/locale'
import { forgetData, keepSession } from '../api/session'

export function useSignOut() {
    const client = useQueryClient()
    return useMutation({
        mutationFn: () => call('delete', '/session'),
        // Whatever the server said: this browser forgets everything.
        onSettled: () => {
            forgetData(client)
            keepSession(client, null)
        },
    })
}

export function useChooseLocale() {
    const client = useQueryClient()
    const keep = useMutation({
        mutationFn: (locale: Locale) => call('patch', '/session/preferences', { body: { locale } }),
        // Names inside cached answers may be worded by the server: everything is asked anew.
        onSuccess: (session) => {
            keepSession(client, session)
            void client.invalidateQueries()
        },
    })
    return (locale: Locale, is_signed_in: boolean) => {
        setLocale(locale)
        if (is_signed_in) keep.mutate(locale)
    }
}
