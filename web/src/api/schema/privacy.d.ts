// Generated from api/privacy.yaml by `npm run api`. Do not edit.
export interface paths {
    "/privacy/purposes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All purposes with their latest words, those the service needs first; 100 at most */
        get: operations["list_purposes"];
        put?: never;
        /** A new purpose with its first text */
        post: operations["create_purpose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/purposes/{purpose_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a purpose; changed words become its next text, the old ones stay readable */
        put: operations["update_purpose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/purposes/{purpose_id}/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every text the purpose ever had, latest first */
        get: operations["list_purpose_texts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customer_id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the customer stands on each purpose, by their latest answer */
        get: operations["get_consents"];
        put?: never;
        /** Record what the customer said by a channel, to the latest text */
        post: operations["record_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customer_id}/consents/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every answer of the customer, latest first */
        get: operations["list_consents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the signed-in customer stands on each purpose */
        get: operations["get_portal_consents"];
        put?: never;
        /** Give or withdraw; what is given is given to the latest text */
        post: operations["answer_portal_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/consents/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every answer of the signed-in customer, latest first */
        get: operations["list_portal_consents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people asked about their own data: open ones by age, others newest first */
        get: operations["list_privacy_requests"];
        put?: never;
        /** Take a request in for a customer; its statutory clock begins */
        post: operations["open_privacy_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/requests/{request_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One request with its history, and what forbids a deletion */
        get: operations["get_privacy_request"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/requests/{request_id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A step of the request; a deletion is decided by another person than who proposed it */
        post: operations["act_on_privacy_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/privacy_requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests of the signed-in customer */
        get: operations["list_portal_privacy_requests"];
        put?: never;
        /** Ask about one's own data */
        post: operations["open_portal_privacy_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/privacy_requests/{request_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the customer's own requests */
        get: operations["get_portal_privacy_request"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/privacy_requests/{request_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a request back */
        post: operations["cancel_portal_privacy_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/privacy_requests/{request_id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Everything held about the customer, for a bounded time after the request was granted; each time is logged */
        post: operations["download_personal_data"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customer_id}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Holds on a customer's data, latest first; 100 at most */
        get: operations["list_holds"];
        put?: never;
        /** Nothing of this customer is deleted until the hold ends */
        post: operations["add_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/holds/{hold_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a hold before its time */
        post: operations["end_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Days of the statute, of downloads and of the duty to keep */
        get: operations["get_privacy_settings"];
        /** Change them; requests already made keep their clocks */
        put: operations["save_privacy_settings"];
        post?: never;
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
        PrivacyRequestKind: "access" | "correction" | "deletion" | "withdrawal";
        /** @enum {string} */
        PrivacyRequestState: "received" | "verified" | "in_work" | "proposed" | "decided" | "done" | "refused" | "cancelled";
        /** @enum {string} */
        PrivacyRequestAction: "verify" | "start" | "propose" | "decide" | "send_back" | "complete" | "refuse" | "cancel";
        /** @enum {string} */
        PrivacyGround: "identity_unproven" | "open_tickets" | "legal_hold" | "retention_duty" | "unfounded" | "excessive";
        PrivacyRequestClock: {
            /** @enum {string} */
            clock: "statutory";
            /** @enum {string} */
            state: "running" | "paused" | "met" | "breached" | "missed" | "cancelled";
            /** @description 0 calm, 1 and 2 past a warning, 3 over the limit */
            level: number;
            due_at: components["schemas"]["Instant"] | null;
        };
        PrivacyRequest: {
            request_id: components["schemas"]["Id"];
            kind: components["schemas"]["PrivacyRequestKind"];
            state: components["schemas"]["PrivacyRequestState"];
            customer_id: components["schemas"]["Id"];
            customer_code: string;
            /** @description masked */
            customer_name: string;
            channel: string;
            is_by_customer: boolean;
            handler_name: string | null;
            proposed_by_name: string | null;
            decided_by_name: string | null;
            asked_at: components["schemas"]["Instant"];
            due_at: components["schemas"]["Instant"] | null;
            ended_at: components["schemas"]["Instant"] | null;
            export_until: components["schemas"]["Instant"] | null;
            ground: components["schemas"]["PrivacyGround"] | null;
            clock: components["schemas"]["PrivacyRequestClock"] | null;
            allowed_actions: components["schemas"]["PrivacyRequestAction"][];
            version: number;
        };
        PrivacyRequestPage: {
            items: components["schemas"]["PrivacyRequest"][];
            next: components["schemas"]["Id"] | null;
        };
        PrivacyRequestEntry: {
            entry_id: components["schemas"]["Id"];
            at: components["schemas"]["Instant"];
            /** @enum {string} */
            action: "received" | "verify" | "start" | "propose" | "decide" | "send_back" | "complete" | "refuse" | "cancel" | "downloaded" | "warned" | "overdue";
            /** @description of staff, for staff */
            by_name: string | null;
            text: string;
        };
        PrivacyBlock: {
            ground: components["schemas"]["PrivacyGround"];
            count: number;
            until: components["schemas"]["Instant"] | null;
        };
        Hold: {
            hold_id: components["schemas"]["Id"];
            customer_id: components["schemas"]["Id"];
            reason: string;
            by_name: string;
            at: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            ended_at: components["schemas"]["Instant"] | null;
            ended_by_name: string | null;
        };
        HoldList: {
            items: components["schemas"]["Hold"][];
        };
        NewHold: {
            reason: string;
            until: components["schemas"]["Instant"];
        };
        PrivacyRequestDetail: {
            request: components["schemas"]["PrivacyRequest"];
            /** @description words of the person */
            details: string;
            /** @description told to the person */
            answer: string;
            entries: components["schemas"]["PrivacyRequestEntry"][];
            /** @description what forbids the deletion now */
            blocks: components["schemas"]["PrivacyBlock"][];
            holds: components["schemas"]["Hold"][];
        };
        NewPrivacyRequest: {
            customer_id: components["schemas"]["Id"];
            kind: components["schemas"]["PrivacyRequestKind"];
            channel: string;
            details?: string;
        };
        NewOwnPrivacyRequest: {
            kind: components["schemas"]["PrivacyRequestKind"];
            details?: string;
        };
        ActOnPrivacyRequest: {
            /** @enum {string} */
            action: "verify" | "start" | "propose" | "decide" | "send_back" | "complete" | "refuse";
            version: number;
            /** @description how identity was proved, what is proposed, why it goes back */
            text?: string;
            /** @description told to the person; complete and refuse need it */
            answer?: string;
            ground?: components["schemas"]["PrivacyGround"];
        };
        CancelPrivacyRequest: {
            version: number;
        };
        DownloadPersonalData: {
            /** @enum {string} */
            format: "json" | "html";
        };
        PersonalDataFile: {
            file_name: string;
            /** @enum {string} */
            media_type: "application/json" | "text/html";
            text: string;
        };
        PrivacySettings: {
            request_days: number;
            export_days: number;
            /** @description after the last ticket closed; 0: none */
            retention_days: number;
            version: number;
        };
        Purpose: {
            purpose_id: components["schemas"]["Id"];
            code: string;
            name_zh: string;
            name_en: string;
            text_zh: string;
            text_en: string;
            text_number: number;
            /** @description consents to older texts no longer hold */
            text_number_min: number;
            text_at: components["schemas"]["Instant"];
            /** @description the service itself needs it, so no consent is asked */
            is_required: boolean;
            /** @description of a consent; 0: until withdrawn */
            validity_days: number;
            is_active: boolean;
            version: number;
        };
        PurposeList: {
            items: components["schemas"]["Purpose"][];
        };
        NewPurpose: {
            code: string;
            name_zh: string;
            name_en: string;
            text_zh: string;
            text_en: string;
            is_required: boolean;
            validity_days: number;
        };
        ChangePurpose: {
            version: number;
            name_zh: string;
            name_en: string;
            text_zh: string;
            text_en: string;
            is_required: boolean;
            validity_days: number;
            is_active: boolean;
            /** @description consents to the texts so far no longer hold */
            asks_again?: boolean;
        };
        PurposeText: {
            number: number;
            name_zh: string;
            name_en: string;
            text_zh: string;
            text_en: string;
            at: components["schemas"]["Instant"];
            by_name: string;
        };
        PurposeTextPage: {
            items: components["schemas"]["PurposeText"][];
            next: string | null;
        };
        /**
         * @description needed: the service cannot be given without it; outdated: the text changed since and asks again; unavailable: not in use any more
         * @enum {string}
         */
        Standing: "needed" | "given" | "withdrawn" | "expired" | "outdated" | "never" | "unavailable";
        ConsentEntry: {
            consent_id: components["schemas"]["Id"];
            purpose_id: components["schemas"]["Id"];
            is_given: boolean;
            text_number: number;
            channel: string;
            /** @description where it can be proved: a recording, a form */
            evidence: string;
            /** @description of staff */
            by_name: string | null;
            is_by_customer: boolean;
            at: components["schemas"]["Instant"];
            valid_until: components["schemas"]["Instant"] | null;
            /** @description of the purpose, in the history */
            name_zh?: string;
            name_en?: string;
        };
        PurposeStanding: {
            purpose: components["schemas"]["Purpose"];
            standing: components["schemas"]["Standing"];
            is_allowed: boolean;
            latest: components["schemas"]["ConsentEntry"] | null;
        };
        Consents: {
            items: components["schemas"]["PurposeStanding"][];
        };
        ConsentPage: {
            items: components["schemas"]["ConsentEntry"][];
            next: components["schemas"]["Id"] | null;
        };
        RecordConsent: {
            purpose_id: components["schemas"]["Id"];
            is_given: boolean;
            /** @description of the text that was read to the customer */
            text_number: number;
            channel: string;
            evidence?: string;
        };
        AnswerConsent: {
            purpose_id: components["schemas"]["Id"];
            is_given: boolean;
            text_number: number;
        };
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
        /** Format: date-time */
        Instant: string;
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
    list_purposes: {
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
                    "application/json": components["schemas"]["PurposeList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_purpose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPurpose"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Purpose"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    update_purpose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                purpose_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePurpose"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Purpose"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_purpose_texts: {
        parameters: {
            query?: {
                after?: components["schemas"]["Id"];
                limit?: number;
            };
            header?: never;
            path: {
                purpose_id: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["PurposeTextPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_consents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["Consents"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    record_consent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordConsent"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consents"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_consents: {
        parameters: {
            query?: {
                after?: components["schemas"]["Id"];
                limit?: number;
            };
            header?: never;
            path: {
                customer_id: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["ConsentPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_portal_consents: {
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
                    "application/json": components["schemas"]["Consents"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answer_portal_consent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerConsent"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consents"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_portal_consents: {
        parameters: {
            query?: {
                after?: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["ConsentPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_privacy_requests: {
        parameters: {
            query?: {
                is_open?: boolean;
                kind?: components["schemas"]["PrivacyRequestKind"];
                customer_id?: components["schemas"]["Id"];
                after?: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["PrivacyRequestPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    open_privacy_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPrivacyRequest"];
            };
        };
        responses: {
            /** @description taken in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyRequestDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_privacy_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request_id: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["PrivacyRequestDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_privacy_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActOnPrivacyRequest"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyRequestDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_portal_privacy_requests: {
        parameters: {
            query?: {
                is_open?: boolean;
                kind?: components["schemas"]["PrivacyRequestKind"];
                after?: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["PrivacyRequestPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    open_portal_privacy_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOwnPrivacyRequest"];
            };
        };
        responses: {
            /** @description asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyRequestDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_portal_privacy_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request_id: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["PrivacyRequestDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancel_portal_privacy_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelPrivacyRequest"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyRequestDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    download_personal_data: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DownloadPersonalData"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalDataFile"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_holds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["HoldList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHold"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    end_hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hold_id: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["HoldList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_privacy_settings: {
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
                    "application/json": components["schemas"]["PrivacySettings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_privacy_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrivacySettings"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacySettings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
