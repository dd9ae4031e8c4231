// Generated from api/intake.yaml by `npm run api`. Do not edit.
export interface paths {
    "/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those that wait first, then the rest; each latest first */
        get: operations["list_arrivals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrivals/{arrival_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One arrival with its folded history and files */
        get: operations["get_arrival"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrivals/{arrival_id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sender, words and headers in clear; written into the audit log */
        post: operations["reveal_arrival"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrivals/{arrival_id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that came with it; only pictures and sound are shown inline. Written into the audit log */
        get: operations["read_arrival_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrivals/{arrival_id}/ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a ticket of it; its customer is told that it was received */
        post: operations["open_ticket_of_arrival"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrivals/{arrival_id}/attach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add it to a ticket; the words of its customer as a reply of theirs, a stranger's for staff alone */
        post: operations["add_arrival_to_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/arrivals/{arrival_id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark it as no business of ours, or take that back */
        post: operations["act_on_arrival"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/intake_sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where arrivals come from, and how that goes */
        get: operations["list_intake_sources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/intake/sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An SMS from a customer, brought by an SMS centre; signed by intake.sms_secret */
        post: operations["take_in_sms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/intake/kannel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same in the form of Kannel's sms-service, which sends the secret by HTTP Basic as user kannel; answers nothing, so that nothing is sent back */
        get: operations["take_in_kannel_sms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/intake/webhook/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A customer's words, brought by another system; signed by the secret of the source */
        post: operations["take_in_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        ArrivalState: "waiting" | "filed" | "kept" | "dismissed";
        /** @enum {string} */
        ArrivalKind: "mail" | "sms" | "webhook";
        /** @enum {string} */
        ArrivalVerdict: "person" | "bounce" | "auto_reply" | "list" | "ours" | "flood" | "stop";
        /** @enum {string} */
        ArrivalReason: "unknown_sender" | "several_customers" | "not_theirs" | "too_large" | "empty" | "refused" | "bounce" | "auto_reply" | "list" | "ours" | "flood" | "stop";
        Arrival: {
            arrival_id: components["schemas"]["Id"];
            kind: components["schemas"]["ArrivalKind"];
            source: string;
            channel: string;
            state: components["schemas"]["ArrivalState"];
            reason: components["schemas"]["ArrivalReason"] | null;
            verdict: components["schemas"]["ArrivalVerdict"];
            /** @description masked */
            sender: string | null;
            subject: string;
            /** @description numbers and addresses masked; in lists its beginning */
            text: string;
            customer_id: components["schemas"]["Id"] | null;
            /** @description masked */
            customer_name: string | null;
            ticket_id: components["schemas"]["Id"] | null;
            ticket_code: string | null;
            /** @description the ticket it speaks of */
            named_code: string | null;
            file_count: number;
            /** @description more came than is kept */
            is_cut: boolean;
            /** Format: date-time */
            arrived_at: string;
            /** Format: date-time */
            sent_at: string | null;
            /** Format: date-time */
            decided_at: string | null;
            decided_by: string | null;
            why: string | null;
            can_file: boolean;
            /** @description its words and files ended, by the time limit or because the person asked to be forgotten */
            is_gone: boolean;
            version: number;
        };
        ArrivalPage: {
            items: components["schemas"]["Arrival"][];
            next: string | null;
            /** @description of all that may be seen */
            waiting: number;
        };
        ArrivalFile: {
            file_id: components["schemas"]["Id"];
            name: string;
            media_type: string;
            size: number;
        };
        ArrivalDetail: {
            arrival: components["schemas"]["Arrival"];
            /** @description what hung below the words: quotes, signature; masked */
            history: string | null;
            files: components["schemas"]["ArrivalFile"][];
        };
        RevealArrival: {
            reason: string;
        };
        RevealedArrival: {
            sender: string;
            sender_name: string;
            subject: string;
            text: string;
            history: string;
            /** @description those that matter, a line each */
            headers: string;
        };
        OpenTicketOfArrival: {
            version: number;
            category_id: components["schemas"]["Id"];
            title: string;
            /** @description none: the arrival's own */
            customer_id?: components["schemas"]["Id"] | null;
        };
        AddArrivalToTicket: {
            version: number;
            ticket_code: string;
        };
        ActOnArrival: {
            /** @enum {string} */
            action: "dismiss" | "again";
            version: number;
            reason: string;
        };
        IntakeSource: {
            code: string;
            kind: components["schemas"]["ArrivalKind"];
            is_set_up: boolean;
            waiting: number;
            /**
             * Format: date-time
             * @description when something came last
             */
            last_at: string | null;
            /** Format: date-time */
            tried_at: string | null;
            /**
             * Format: date-time
             * @description when the mailbox was last read without a fault
             */
            fetched_at: string | null;
            /** Format: date-time */
            next_at: string | null;
            error: string | null;
            /** @description in a row */
            failures: number;
        };
        IntakeSourceList: {
            items: components["schemas"]["IntakeSource"][];
        };
        IncomingSms: {
            from: string;
            text: string;
            /** @description of the centre; each is taken in once */
            id: string;
            /** Format: date-time */
            at?: string | null;
        };
        IncomingWebhook: {
            /** @description a channel of the standard, e.g. wechat */
            kind: string;
            /** @description a telephone number, a mail address or a customer's code */
            sender: string;
            text: string;
            /** @description of the source; each is taken in once */
            id: string;
            ticket_code?: string | null;
            /** Format: date-time */
            at?: string | null;
        };
        TakenIn: {
            arrival_id: components["schemas"]["Id"];
            state: components["schemas"]["ArrivalState"];
            ticket_code: string | null;
            /** @description false: it was taken in before, and nothing was done now */
            is_new: boolean;
        };
        Id: string;
        FieldProblem: {
            field: string;
            code: string;
            detail: string;
        };
        Problem: {
            type: string;
            /** @description in the user's language */
            title: string;
            status: number;
            /** @description stable: module.reason, see errors.txt */
            code: string;
            detail: string;
            request_id: string;
            /** @description every wrong field */
            errors?: components["schemas"]["FieldProblem"][];
        };
    };
    responses: {
        /** @description refused */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_arrivals: {
        parameters: {
            query?: {
                state?: components["schemas"]["ArrivalState"];
                source?: string;
                ticket_id?: components["schemas"]["Id"];
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrivalPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_arrival: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                arrival_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrivalDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reveal_arrival: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                arrival_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealArrival"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedArrival"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_arrival_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                arrival_id: components["schemas"]["Id"];
                file_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    open_ticket_of_arrival: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                arrival_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenTicketOfArrival"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrivalDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_arrival_to_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                arrival_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddArrivalToTicket"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrivalDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_arrival: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                arrival_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActOnArrival"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrivalDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_intake_sources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeSourceList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    take_in_sms: {
        parameters: {
            query?: {
                timestamp?: string;
                signature?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncomingSms"];
            };
        };
        responses: {
            /** @description taken in, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenIn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    take_in_kannel_sms: {
        parameters: {
            query?: {
                from?: string;
                /** @description the bytes of the message, %e */
                hex?: string;
                /** @description what they are in, %C */
                charset?: string;
                id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description taken in, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    take_in_webhook: {
        parameters: {
            query?: {
                timestamp?: string;
                signature?: string;
            };
            header?: never;
            path: {
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncomingWebhook"];
            };
        };
        responses: {
            /** @description taken in, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenIn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
