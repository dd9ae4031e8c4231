// Generated from api/telephone.yaml by `npm run api`. Do not edit.
export interface paths {
    "/calls/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What happened to calls, at most 500 events at once; each counts once, by its event_id */
        post: operations["report_call_events"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/recordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The body is the sound of a call, 10 MB at most; it stands in the call's contact record, where the standard keeps recordings */
        post: operations["upload_call_recording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whom to ring for those who wait; each answer is a ring of the call */
        post: operations["next_calls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reported_figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What calls count for here, for a switch to compare with its own books */
        get: operations["get_reported_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call_desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The softphone: own extension, state, the call and who calls */
        get: operations["get_call_desk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls, newest first */
        get: operations["list_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{call_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A call with its events in their order */
        get: operations["get_call"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Whose call it is, the ticket it is about, a note */
        patch: operations["link_call"];
        trace?: never;
    };
    "/calls/{call_id}/wrap_up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was said and came of it: the contact record, written once */
        post: operations["wrap_up_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{call_id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The caller's number in clear; the look is logged */
        post: operations["reveal_caller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{call_id}/recordings/{event_id}/plays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The address of a recording; the look is logged */
        post: operations["play_recording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call_lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Extensions and who sits there */
        get: operations["list_call_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call_lines/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The extension of a person */
        put: operations["set_call_line"];
        post?: never;
        /** A person has no extension any more */
        delete: operations["remove_call_line"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call_board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Queues, agents and staffing as they are now */
        get: operations["get_call_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call_intervals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures by interval, at most 93 days */
        get: operations["list_call_intervals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call_backs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is to be called back, soonest first */
        get: operations["list_call_backs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call_backs/{call_back_id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it, or say what a try came to */
        post: operations["act_on_call_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call_backs/{call_back_id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The number in clear, for its owner; the look is logged */
        post: operations["reveal_call_back"];
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
        CallState: "arriving" | "queued" | "ringing" | "talking" | "held" | "ended" | "done" | "abandoned" | "unheard";
        /** @enum {string} */
        CallEventKind: "offered" | "queued" | "answered" | "held" | "resumed" | "transferred" | "ended" | "abandoned" | "recording" | "call_back" | "wrapped";
        /** @enum {string} */
        CallDirection: "incoming" | "outgoing";
        /** @enum {string} */
        CallFlag: "order" | "agent" | "queue" | "number";
        /** @enum {string} */
        AgentState: "away" | "ready" | "ringing" | "talking" | "wrap_up";
        /** @enum {string} */
        CallBackState: "open" | "reached" | "answered" | "given_up";
        /** @enum {string} */
        CallBackReason: "abandoned" | "long_wait" | "asked";
        /** @enum {string} */
        CallBackAction: "take" | "reach" | "miss" | "give_up";
        CallEventReport: {
            /** @description the switch's own id of the event */
            event_id: string;
            call_reference: string;
            event: components["schemas"]["CallEventKind"];
            at: components["schemas"]["Instant"];
            caller?: string;
            dialled?: string;
            queue?: string;
            /** @description extension or user name */
            agent?: string;
            direction?: components["schemas"]["CallDirection"];
            recording?: string;
            wished_at?: components["schemas"]["Instant"];
            assign?: boolean | string;
        };
        ReportEvents: {
            events?: components["schemas"]["CallEventReport"][];
            assign?: boolean;
            /** @description the switch's own id of the event */
            event_id?: string;
            call_reference?: string;
            event?: components["schemas"]["CallEventKind"];
            at?: components["schemas"]["Instant"];
            caller?: string;
            dialled?: string;
            queue?: string;
            /** @description extension or user name */
            agent?: string;
            direction?: components["schemas"]["CallDirection"];
            recording?: string;
            wished_at?: components["schemas"]["Instant"];
        };
        CallRing: {
            call_reference: string;
            extension: string;
        };
        KeptRecording: {
            sha256: string;
            size: number;
        };
        FlaggedEvent: {
            event_id: string;
            flag: components["schemas"]["CallFlag"];
        };
        HeardEvents: {
            accepted: number;
            repeated: number;
            /** @description beyond the most events a call may have */
            dropped: number;
            flagged: components["schemas"]["FlaggedEvent"][];
            ring: components["schemas"]["CallRing"][];
        };
        NextCalls: {
            ring: components["schemas"]["CallRing"][];
        };
        CallFigures: {
            offered: number;
            answered: number;
            answered_in_time: number;
            abandoned: number;
            abandoned_lost: number;
            abandoned_late: number;
            handled: number;
            wait_seconds: number;
            talk_seconds: number;
            hold_seconds: number;
            wrap_seconds: number;
            service_level: number | null;
            abandonment: number | null;
            asa_seconds: number | null;
            aht_seconds: number | null;
        };
        CallCustomer: {
            customer_id: components["schemas"]["Id"];
            code: string;
            name_masked: string;
            segment: string | null;
        };
        CallTicket: {
            ticket_id: components["schemas"]["Id"];
            code: string;
            title: string | null;
            state: string;
        };
        PastCall: {
            call_id: components["schemas"]["Id"];
            at: components["schemas"]["Instant"];
            state: components["schemas"]["CallState"];
            direction: components["schemas"]["CallDirection"];
            agent_name: string | null;
            note: string | null;
        };
        Call: {
            call_id: components["schemas"]["Id"];
            reference: string;
            direction: components["schemas"]["CallDirection"];
            caller_masked: string | null;
            dialled: string | null;
            state: components["schemas"]["CallState"];
            queue: string | null;
            queue_name: components["schemas"]["CallResult"] | null;
            agent_id: components["schemas"]["Id"] | null;
            agent_name: string | null;
            first_at: components["schemas"]["Instant"];
            queued_at: components["schemas"]["Instant"] | null;
            rung_at: components["schemas"]["Instant"] | null;
            answered_at: components["schemas"]["Instant"] | null;
            since: components["schemas"]["Instant"] | null;
            ended_at: components["schemas"]["Instant"] | null;
            talk_seconds: number;
            hold_seconds: number;
            customer_id: components["schemas"]["Id"] | null;
            customers: components["schemas"]["CallCustomer"][];
            ticket_id: components["schemas"]["Id"] | null;
            ticket_code: string | null;
            note: string | null;
            is_recorded: boolean;
            has_flags: boolean;
        };
        CallLine: {
            user_id: components["schemas"]["Id"];
            extension: string;
            wrap_until: components["schemas"]["Instant"] | null;
            idle_since: components["schemas"]["Instant"];
        };
        CallLineView: {
            line: components["schemas"]["CallLine"];
            name: string;
            state: components["schemas"]["AgentState"];
        };
        CallLineList: {
            items: components["schemas"]["CallLineView"][];
        };
        SetCallLine: {
            extension: string;
        };
        CallResult: {
            code: string;
            name_zh: string;
            name_en: string;
        };
        CallDesk: {
            /** @description of the call */
            queue: components["schemas"]["CallResult"] | null;
            results: components["schemas"]["CallResult"][];
            /** @description what the record must hold */
            needs: string[];
            line: components["schemas"]["CallLine"] | null;
            state: components["schemas"]["AgentState"];
            call: components["schemas"]["Call"] | null;
            tickets: components["schemas"]["CallTicket"][];
            past: components["schemas"]["PastCall"][];
        };
        LinkCall: {
            customer_id?: components["schemas"]["Id"] | null;
            ticket_id?: components["schemas"]["Id"] | null;
            note?: string;
        };
        WrapUpCall: {
            content: string;
            answer?: string;
            /** @description code of the standard */
            result: string;
            customer_id?: components["schemas"]["Id"] | null;
            ticket_id?: components["schemas"]["Id"] | null;
        };
        RevealNumber: {
            reason: string;
        };
        RevealedNumber: {
            value: string;
        };
        CallPage: {
            items: components["schemas"]["Call"][];
            next: string | null;
        };
        CallEvent: {
            event_id: components["schemas"]["Id"];
            kind: components["schemas"]["CallEventKind"];
            at: components["schemas"]["Instant"];
            told_at: components["schemas"]["Instant"];
            agent: string | null;
            queue: string | null;
            has_recording: boolean;
            wished_at: components["schemas"]["Instant"] | null;
            flag: components["schemas"]["CallFlag"] | null;
        };
        CallDetail: {
            call: components["schemas"]["Call"];
            events: components["schemas"]["CallEvent"][];
        };
        CallStaffing: {
            /** @description erlangs of the last four whole quarters */
            load: number;
            calls: number;
            aht_seconds: number;
            /** @description that reach the level by Erlang C */
            agents: number | null;
        };
        CallQueueLive: {
            code: string;
            name_zh: string;
            name_en: string;
            waiting: number;
            longest_seconds: number;
            /** @description from the queue to a person */
            answer_seconds: number;
            today: components["schemas"]["CallFigures"];
            staffing: components["schemas"]["CallStaffing"];
        };
        CallBoard: {
            queues: components["schemas"]["CallQueueLive"][];
            lines: components["schemas"]["CallLineView"][];
            call_backs: number;
            answer_seconds: number;
            level_percent: number;
        };
        CallInterval: {
            starts_at: components["schemas"]["Instant"];
            figures: components["schemas"]["CallFigures"];
        };
        CallIntervals: {
            items: components["schemas"]["CallInterval"][];
        };
        CallBackTry: {
            at: components["schemas"]["Instant"];
            name: string | null;
            is_reached: boolean;
            note: string | null;
        };
        CallBack: {
            call_back_id: components["schemas"]["Id"];
            queue: string | null;
            call_id: components["schemas"]["Id"] | null;
            number_masked: string;
            customer: components["schemas"]["CallCustomer"] | null;
            state: components["schemas"]["CallBackState"];
            reason: components["schemas"]["CallBackReason"];
            due_at: components["schemas"]["Instant"];
            next_at: components["schemas"]["Instant"];
            owner_id: components["schemas"]["Id"] | null;
            owner_name: string | null;
            tries: components["schemas"]["CallBackTry"][];
            is_escalated: boolean;
            may_give_up: boolean;
            ended_at: components["schemas"]["Instant"] | null;
            result: string | null;
            version: number;
        };
        CallBackPage: {
            items: components["schemas"]["CallBack"][];
            next: string | null;
        };
        ActOnCallBack: {
            action: components["schemas"]["CallBackAction"];
            version: number;
            words?: string;
        };
        /** Format: date-time */
        Instant: string;
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
        Id: string;
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
    report_call_events: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportEvents"];
                "application/x-www-form-urlencoded": components["schemas"]["CallEventReport"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeardEvents"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    upload_call_recording: {
        parameters: {
            query: {
                call_reference: string;
                file_name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description kept */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptRecording"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    next_calls: {
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
                    "application/json": components["schemas"]["NextCalls"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_reported_figures: {
        parameters: {
            query: {
                queue?: string;
                from: components["schemas"]["Instant"];
                to: components["schemas"]["Instant"];
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
                    "application/json": components["schemas"]["CallFigures"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_call_desk: {
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
                    "application/json": components["schemas"]["CallDesk"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_calls: {
        parameters: {
            query?: {
                queue?: string;
                state?: components["schemas"]["CallState"];
                number?: string;
                flagged?: boolean;
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
                    "application/json": components["schemas"]["CallPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["CallDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    link_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkCall"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallDesk"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    wrap_up_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrapUpCall"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallDesk"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reveal_caller: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealNumber"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedNumber"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    play_recording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: components["schemas"]["Id"];
                event_id: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["RevealedNumber"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_call_lines: {
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
                    "application/json": components["schemas"]["CallLineList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    set_call_line: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCallLine"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallLineView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    remove_call_line: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_call_board: {
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
                    "application/json": components["schemas"]["CallBoard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_call_intervals: {
        parameters: {
            query: {
                queue?: string;
                from: components["schemas"]["Instant"];
                to: components["schemas"]["Instant"];
                width?: "quarter" | "half" | "day";
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
                    "application/json": components["schemas"]["CallIntervals"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_call_backs: {
        parameters: {
            query?: {
                state?: components["schemas"]["CallBackState"];
                mine?: boolean;
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
                    "application/json": components["schemas"]["CallBackPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_call_back: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_back_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActOnCallBack"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallBack"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reveal_call_back: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_back_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealNumber"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedNumber"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
