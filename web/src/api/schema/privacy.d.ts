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
    "/privacy/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The standard's schedule of keeping, what is put to work, and the last run of each entry */
        get: operations["get_retention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/retention_preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A dry run: how many records are due by each entry, the oldest, and how many are held back and why */
        get: operations["preview_retention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/retention/{code}/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose, approve or refuse that an entry is put to work, or switch it off; another person approves */
        post: operations["switch_retention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/retention/{code}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a run now; one of more than the standard's share waits for a second person */
        post: operations["start_retention_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/retention_runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every run: when, who or the clock, what was done and left alone; latest first */
        get: operations["list_retention_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/retention_runs/{run_id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or decline a run that waits, or stop one that goes on */
        post: operations["act_on_retention_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/leak_terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of data, levels and limits of leaks in the standard in force */
        get: operations["get_leak_terms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/leaks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register of leaks, latest first */
        get: operations["list_leaks"];
        put?: never;
        /** Report a leak of personal data; its limits begin when it was found */
        post: operations["report_leak"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/leaks/{leak_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One leak with its tasks, notices and history */
        get: operations["get_leak"];
        /** Change what is known of it; more people than thought may make it graver */
        put: operations["update_leak"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/leaks/{leak_id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A step of the leak */
        post: operations["act_on_leak"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/leaks/{leak_id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who has to do what by when */
        post: operations["add_leak_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/leak_tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Give a task to somebody, or say that it is done */
        patch: operations["update_leak_task"];
        trace?: never;
    };
    "/privacy/leaks/{leak_id}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draft a notice in both languages from what is known; one not sent yet is written anew */
        post: operations["draft_leak_notice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/leak_notices/{notice_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the words of a notice that is not sent yet */
        put: operations["edit_leak_notice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/leak_notices/{notice_id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record to whom and when a notice was sent; those listed find theirs in the portal from then on */
        post: operations["send_leak_notice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/leaks/{leak_id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its history, newest first; the detail holds the first page */
        get: operations["list_leak_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/leaks/{leak_id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers concerned, masked */
        get: operations["list_leak_people"];
        put?: never;
        /** Add customers by their codes; an unknown one refuses all */
        post: operations["add_leak_people"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/leaks/{leak_id}/matching_people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add customers of a segment and a city, 500 at a time; go on behind `next` */
        post: operations["add_matching_leak_people"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/leaks/{leak_id}/people/{customer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a customer off the list */
        delete: operations["remove_leak_person"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/leak_notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the signed-in customer was told of leaks that concern them, latest first */
        get: operations["list_portal_leak_notices"];
        put?: never;
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
        RetentionAction: "anonymise" | "delete";
        /** @enum {string} */
        RetentionState: "off" | "proposed" | "on";
        /** @enum {string} */
        RetentionSwitchAction: "propose" | "approve" | "refuse" | "switch_off";
        /** @enum {string} */
        RetentionRunState: "planned" | "waiting" | "running" | "done" | "declined" | "stopped";
        /** @enum {string} */
        RetentionRunAction: "approve" | "decline" | "stop";
        RetentionRunBrief: {
            run_id: components["schemas"]["Id"];
            code: string;
            state: components["schemas"]["RetentionRunState"];
            action: components["schemas"]["RetentionAction"];
            before: components["schemas"]["Instant"];
            begun_at: components["schemas"]["Instant"];
            ended_at: components["schemas"]["Instant"] | null;
            /** @description null: the clock */
            started_by: string | null;
            decided_by: string | null;
            all: number;
            due: number;
            disposed: number;
            /** @description left alone because of a hold */
            held: number;
            /** @description left alone because of an open ticket */
            in_work: number;
            version: number;
        };
        RetentionRun: {
            run_id: components["schemas"]["Id"];
            code: string;
            state: components["schemas"]["RetentionRunState"];
            action: components["schemas"]["RetentionAction"];
            before: components["schemas"]["Instant"];
            begun_at: components["schemas"]["Instant"];
            ended_at: components["schemas"]["Instant"] | null;
            /** @description null: the clock */
            started_by: string | null;
            decided_by: string | null;
            all: number;
            due: number;
            disposed: number;
            /** @description left alone because of a hold */
            held: number;
            /** @description left alone because of an open ticket */
            in_work: number;
            version: number;
            allowed_actions: components["schemas"]["RetentionRunAction"][];
        };
        RetentionRunPage: {
            items: components["schemas"]["RetentionRun"][];
            next: string | null;
        };
        RetentionEntry: {
            code: string;
            name_zh: string;
            name_en: string;
            clause: string;
            action: components["schemas"]["RetentionAction"];
            days: number;
            state: components["schemas"]["RetentionState"];
            proposed_by: string | null;
            proposed_at: components["schemas"]["Instant"] | null;
            decided_by: string | null;
            decided_at: components["schemas"]["Instant"] | null;
            allowed_actions: components["schemas"]["RetentionSwitchAction"][];
            last_run: components["schemas"]["RetentionRunBrief"] | null;
            /** @description 0: nobody has touched it yet */
            version: number;
        };
        RetentionSchedule: {
            items: components["schemas"]["RetentionEntry"][];
            next_at: components["schemas"]["Instant"];
            share_percent: number;
            share_from: number;
        };
        RetentionPreviewLine: {
            code: string;
            before: components["schemas"]["Instant"];
            all: number;
            due: number;
            oldest: components["schemas"]["Instant"] | null;
            /** @description of these was looked who is held back */
            looked: number;
            held: number;
            in_work: number;
            /** @description a run now would wait for a second person */
            waits: boolean;
        };
        RetentionPreview: {
            items: components["schemas"]["RetentionPreviewLine"][];
        };
        SwitchRetention: {
            action: components["schemas"]["RetentionSwitchAction"];
            version: number;
        };
        ActOnRetentionRun: {
            action: components["schemas"]["RetentionRunAction"];
            version: number;
        };
        /** @enum {string} */
        LeakState: "reported" | "assessed" | "contained" | "notified" | "closed" | "dismissed";
        /** @enum {string} */
        LeakAction: "assess" | "contain" | "notify" | "close" | "reassess" | "dismiss";
        /** @enum {string} */
        LeakAudience: "authority" | "people";
        /** @enum {string} */
        LeakTaskKind: "assess" | "contain" | "authority" | "people" | "review" | "other";
        /** @enum {string} */
        LeakEntryAction: "reported" | "changed" | "assess" | "contain" | "notify" | "close" | "reassess" | "dismiss" | "task_added" | "task_given" | "task_done" | "drafted" | "edited" | "authority_told" | "people_told" | "people_added" | "person_removed" | "overdue" | "warned" | "escalated";
        LeakFacts: {
            title: string;
            found_at: components["schemas"]["Instant"];
            how_found?: string;
            kinds?: string[];
            /** @description 0: not known yet */
            people_count?: number;
            cause?: string;
            systems?: string;
            harm?: string;
            measures?: string;
            advice?: string;
            contact?: string;
            /** @description why people need not be told */
            exempt_reason?: string;
        };
        KnownLeakFacts: {
            title: string;
            found_at: components["schemas"]["Instant"];
            how_found: string;
            kinds: string[];
            /** @description 0: not known yet */
            people_count: number;
            cause: string;
            systems: string;
            harm: string;
            measures: string;
            advice: string;
            contact: string;
            /** @description why people need not be told */
            exempt_reason: string;
        };
        ChangeLeak: {
            version: number;
            title: string;
            found_at: components["schemas"]["Instant"];
            how_found?: string;
            kinds?: string[];
            /** @description 0: not known yet */
            people_count?: number;
            cause?: string;
            systems?: string;
            harm?: string;
            measures?: string;
            advice?: string;
            contact?: string;
            /** @description why people need not be told */
            exempt_reason?: string;
        };
        Leak: {
            leak_id: components["schemas"]["Id"];
            title: string;
            state: components["schemas"]["LeakState"];
            /** @description of the emergency levels; null: not assessed yet */
            level: number | null;
            level_zh: string | null;
            level_en: string | null;
            found_at: components["schemas"]["Instant"];
            people_count: number;
            people_listed: number;
            open_tasks: number;
            next_due_at: components["schemas"]["Instant"] | null;
            reported_by: string;
            reported_at: components["schemas"]["Instant"];
            assessed_at: components["schemas"]["Instant"] | null;
            ended_at: components["schemas"]["Instant"] | null;
            version: number;
        };
        LeakPage: {
            items: components["schemas"]["Leak"][];
            next: string | null;
        };
        LeakTask: {
            task_id: components["schemas"]["Id"];
            kind: components["schemas"]["LeakTaskKind"];
            text: string;
            owner_id: components["schemas"]["Id"];
            owner_name: string;
            due_at: components["schemas"]["Instant"];
            done_at: components["schemas"]["Instant"] | null;
            done_by: string | null;
        };
        LeakNotice: {
            notice_id: components["schemas"]["Id"];
            audience: components["schemas"]["LeakAudience"];
            text_zh: string;
            text_en: string;
            sent_at: components["schemas"]["Instant"] | null;
            sent_by: string | null;
            sent_to: string | null;
            channel: string | null;
            version: number;
        };
        LeakEntry: {
            entry_id: components["schemas"]["Id"];
            at: components["schemas"]["Instant"];
            action: components["schemas"]["LeakEntryAction"];
            /** @description null: the clock */
            by_name: string | null;
            text: string;
        };
        LeakDetail: {
            leak: components["schemas"]["Leak"];
            facts: components["schemas"]["KnownLeakFacts"];
            allowed_actions: components["schemas"]["LeakAction"][];
            tasks: components["schemas"]["LeakTask"][];
            notices: components["schemas"]["LeakNotice"][];
            entries: components["schemas"]["LeakEntry"][];
            /** @description where the history goes on */
            next_entry: components["schemas"]["Id"] | null;
        };
        LeakEntryPage: {
            items: components["schemas"]["LeakEntry"][];
            next: components["schemas"]["Id"] | null;
        };
        LeakKind: {
            code: string;
            name_zh: string;
            name_en: string;
        };
        LeakLevel: {
            level: number;
            name_zh: string;
            name_en: string;
            /** @description from so many on; 0: all others */
            people: number;
            notice_minutes: number;
            review_days: number;
        };
        LeakTerms: {
            kinds: components["schemas"]["LeakKind"][];
            levels: components["schemas"]["LeakLevel"][];
            assess_minutes: number;
            contain_minutes: number;
            authority_minutes: number;
        };
        ActOnLeak: {
            action: components["schemas"]["LeakAction"];
            version: number;
            text?: string;
        };
        NewLeakTask: {
            text: string;
            owner_id: components["schemas"]["Id"];
            due_at: components["schemas"]["Instant"];
        };
        ChangeLeakTask: {
            owner_id?: components["schemas"]["Id"];
            is_done?: boolean;
        };
        DraftLeakNotice: {
            audience: components["schemas"]["LeakAudience"];
        };
        EditLeakNotice: {
            version: number;
            text_zh: string;
            text_en: string;
        };
        SendLeakNotice: {
            version: number;
            sent_at: components["schemas"]["Instant"];
            sent_to: string;
            channel: string;
        };
        LeakPerson: {
            customer_id: components["schemas"]["Id"];
            customer_code: string;
            /** @description masked */
            customer_name: string;
        };
        LeakPeople: {
            items: components["schemas"]["LeakPerson"][];
            next: string | null;
        };
        AddLeakPeople: {
            codes: string[];
        };
        AddMatchingLeakPeople: {
            /** @enum {string} */
            segment?: "vip" | "ordinary" | "new";
            city?: string;
            after?: components["schemas"]["Id"];
        };
        LeakPeopleAdded: {
            added: number;
            listed: number;
            next: string | null;
        };
        OwnLeakNotice: {
            notice_id: components["schemas"]["Id"];
            text_zh: string;
            text_en: string;
            sent_at: components["schemas"]["Instant"];
        };
        OwnLeakNotices: {
            items: components["schemas"]["OwnLeakNotice"][];
            next: string | null;
        };
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
    get_retention: {
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
                    "application/json": components["schemas"]["RetentionSchedule"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    preview_retention: {
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
                    "application/json": components["schemas"]["RetentionPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    switch_retention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchRetention"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionEntry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    start_retention_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionRun"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_retention_runs: {
        parameters: {
            query?: {
                code?: string;
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
                    "application/json": components["schemas"]["RetentionRunPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_retention_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActOnRetentionRun"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionRun"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_leak_terms: {
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
                    "application/json": components["schemas"]["LeakTerms"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_leaks: {
        parameters: {
            query?: {
                is_open?: boolean;
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
                    "application/json": components["schemas"]["LeakPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    report_leak: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeakFacts"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeakDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_leak: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                leak_id: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["LeakDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    update_leak: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                leak_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeLeak"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeakDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_leak: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                leak_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActOnLeak"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeakDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_leak_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                leak_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLeakTask"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeakDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    update_leak_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeLeakTask"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeakDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    draft_leak_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                leak_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftLeakNotice"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeakDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    edit_leak_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditLeakNotice"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeakDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    send_leak_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendLeakNotice"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeakDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_leak_entries: {
        parameters: {
            query?: {
                after?: components["schemas"]["Id"];
                limit?: number;
            };
            header?: never;
            path: {
                leak_id: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["LeakEntryPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_leak_people: {
        parameters: {
            query?: {
                after?: components["schemas"]["Id"];
                limit?: number;
            };
            header?: never;
            path: {
                leak_id: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["LeakPeople"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_leak_people: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                leak_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddLeakPeople"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeakPeopleAdded"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_matching_leak_people: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                leak_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMatchingLeakPeople"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeakPeopleAdded"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    remove_leak_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                leak_id: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["LeakPeopleAdded"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_portal_leak_notices: {
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
                    "application/json": components["schemas"]["OwnLeakNotices"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
