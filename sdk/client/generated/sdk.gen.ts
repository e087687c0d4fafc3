// Generated from openapi/ by `npm run client:generate`; do not edit.
// @ts-nocheck: the generator does not write for the compiler options of this project.

import { client } from './client.gen.ts';
import type { Client, ClientMeta, Options as Options2, RequestResult, TDataShape } from './client/index.ts';
import type { BulkConnectionsData, BulkConnectionsErrors, BulkConnectionsResponses, BulkDagRunsData, BulkDagRunsErrors, BulkDagRunsResponses, BulkDagsData, BulkDagsErrors, BulkDagsResponses, BulkPoolsData, BulkPoolsErrors, BulkPoolsResponses, BulkTaskInstancesData, BulkTaskInstancesErrors, BulkTaskInstancesResponses, BulkVariablesData, BulkVariablesErrors, BulkVariablesResponses, CancelBackfillData, CancelBackfillErrors, CancelBackfillResponses, ClearAssetStateStoreData, ClearAssetStateStoreErrors, ClearAssetStateStoreResponses, ClearDagRunData, ClearDagRunErrors, ClearDagRunPartitionsData, ClearDagRunPartitionsErrors, ClearDagRunPartitionsResponses, ClearDagRunResponses, ClearDagRunsData, ClearDagRunsErrors, ClearDagRunsResponses, ClearTaskStateStoreData, ClearTaskStateStoreErrors, ClearTaskStateStoreResponses, CreateAssetEventData, CreateAssetEventErrors, CreateAssetEventResponses, CreateBackfillData, CreateBackfillDryRunData, CreateBackfillDryRunErrors, CreateBackfillDryRunResponses, CreateBackfillErrors, CreateBackfillResponses, CreateDefaultConnectionsData, CreateDefaultConnectionsErrors, CreateDefaultConnectionsResponses, CreateTokenAllAdminsData, CreateTokenAllAdminsErrors, CreateTokenAllAdminsResponses, CreateTokenData, CreateTokenErrors, CreateTokenResponses, CreateXcomEntryData, CreateXcomEntryErrors, CreateXcomEntryResponses, DeleteAssetQueuedEventsData, DeleteAssetQueuedEventsErrors, DeleteAssetQueuedEventsResponses, DeleteAssetStateStoreData, DeleteAssetStateStoreErrors, DeleteAssetStateStoreResponses, DeleteConnectionData, DeleteConnectionErrors, DeleteConnectionResponses, DeleteDagAssetQueuedEventData, DeleteDagAssetQueuedEventErrors, DeleteDagAssetQueuedEventResponses, DeleteDagAssetQueuedEventsData, DeleteDagAssetQueuedEventsErrors, DeleteDagAssetQueuedEventsResponses, DeleteDagData, DeleteDagErrors, DeleteDagResponses, DeleteDagRunData, DeleteDagRunErrors, DeleteDagRunResponses, DeletePoolData, DeletePoolErrors, DeletePoolResponses, DeleteTaskInstanceData, DeleteTaskInstanceErrors, DeleteTaskInstanceResponses, DeleteTaskStateStoreData, DeleteTaskStateStoreErrors, DeleteTaskStateStoreResponses, DeleteVariableData, DeleteVariableErrors, DeleteVariableResponses, DeleteXcomEntryData, DeleteXcomEntryErrors, DeleteXcomEntryResponses, EnqueueConnectionTestData, EnqueueConnectionTestErrors, EnqueueConnectionTestResponses, FavoriteDagData, FavoriteDagErrors, FavoriteDagResponses, GetAssetAliasData, GetAssetAliasErrors, GetAssetAliasesData, GetAssetAliasesErrors, GetAssetAliasesResponses, GetAssetAliasResponses, GetAssetData, GetAssetErrors, GetAssetEventsData, GetAssetEventsErrors, GetAssetEventsResponses, GetAssetQueuedEventsData, GetAssetQueuedEventsErrors, GetAssetQueuedEventsResponses, GetAssetResponses, GetAssetsData, GetAssetsErrors, GetAssetsResponses, GetAssetStateStoreData, GetAssetStateStoreErrors, GetAssetStateStoreResponses, GetBackfillData, GetBackfillErrors, GetBackfillResponses, GetConfigData, GetConfigErrors, GetConfigResponses, GetConfigValueData, GetConfigValueErrors, GetConfigValueResponses, GetConnectionData, GetConnectionErrors, GetConnectionResponses, GetConnectionsData, GetConnectionsErrors, GetConnectionsResponses, GetConnectionTestData, GetConnectionTestErrors, GetConnectionTestResponses, GetDagAssetQueuedEventData, GetDagAssetQueuedEventErrors, GetDagAssetQueuedEventResponses, GetDagAssetQueuedEventsData, GetDagAssetQueuedEventsErrors, GetDagAssetQueuedEventsResponses, GetDagBundleData, GetDagBundleErrors, GetDagBundleFilesData, GetDagBundleFilesErrors, GetDagBundleFilesResponses, GetDagBundleResponses, GetDagBundlesData, GetDagBundlesErrors, GetDagBundlesResponses, GetDagData, GetDagDetailsData, GetDagDetailsErrors, GetDagDetailsResponses, GetDagErrors, GetDagResponses, GetDagRunData, GetDagRunErrors, GetDagRunResponses, GetDagRunsData, GetDagRunsErrors, GetDagRunsResponses, GetDagsData, GetDagsErrors, GetDagSourceData, GetDagSourceErrors, GetDagSourceResponses, GetDagsResponses, GetDagStatsData, GetDagStatsErrors, GetDagStatsResponses, GetDagTagsData, GetDagTagsErrors, GetDagTagsResponses, GetDagVersionData, GetDagVersionDiffData, GetDagVersionDiffErrors, GetDagVersionDiffResponses, GetDagVersionErrors, GetDagVersionResponses, GetDagVersionsData, GetDagVersionsErrors, GetDagVersionsResponses, GetEventLogData, GetEventLogErrors, GetEventLogResponses, GetEventLogsData, GetEventLogsErrors, GetEventLogsResponses, GetExternalLogUrlData, GetExternalLogUrlErrors, GetExternalLogUrlResponses, GetExtraLinksData, GetExtraLinksErrors, GetExtraLinksResponses, GetHealthData, GetHealthResponses, GetHitlDetailData, GetHitlDetailErrors, GetHitlDetailResponses, GetHitlDetailsData, GetHitlDetailsErrors, GetHitlDetailsResponses, GetHitlDetailTryDetailData, GetHitlDetailTryDetailErrors, GetHitlDetailTryDetailResponses, GetImportErrorData, GetImportErrorErrors, GetImportErrorResponses, GetImportErrorsData, GetImportErrorsErrors, GetImportErrorsResponses, GetJobsData, GetJobsErrors, GetJobsResponses, GetListDagRunsBatchData, GetListDagRunsBatchErrors, GetListDagRunsBatchResponses, GetLogData, GetLogErrors, GetLogResponses, GetMappedTaskInstanceData, GetMappedTaskInstanceErrors, GetMappedTaskInstanceResponses, GetMappedTaskInstancesData, GetMappedTaskInstancesErrors, GetMappedTaskInstancesResponses, GetMappedTaskInstanceTriesData, GetMappedTaskInstanceTriesErrors, GetMappedTaskInstanceTriesResponses, GetMappedTaskInstanceTryDetailsData, GetMappedTaskInstanceTryDetailsErrors, GetMappedTaskInstanceTryDetailsResponses, GetPluginsData, GetPluginsErrors, GetPluginsResponses, GetPoolData, GetPoolErrors, GetPoolResponses, GetPoolsData, GetPoolsErrors, GetPoolsResponses, GetProvidersData, GetProvidersErrors, GetProvidersResponses, GetTaskData, GetTaskErrors, GetTaskInstanceData, GetTaskInstanceDependenciesByMapIndexData, GetTaskInstanceDependenciesByMapIndexErrors, GetTaskInstanceDependenciesByMapIndexResponses, GetTaskInstanceDependenciesData, GetTaskInstanceDependenciesErrors, GetTaskInstanceDependenciesResponses, GetTaskInstanceErrors, GetTaskInstanceResponses, GetTaskInstancesBatchData, GetTaskInstancesBatchErrors, GetTaskInstancesBatchResponses, GetTaskInstancesData, GetTaskInstancesErrors, GetTaskInstancesResponses, GetTaskInstanceTriesData, GetTaskInstanceTriesErrors, GetTaskInstanceTriesResponses, GetTaskInstanceTryDetailsData, GetTaskInstanceTryDetailsErrors, GetTaskInstanceTryDetailsResponses, GetTaskResponses, GetTasksData, GetTasksErrors, GetTasksResponses, GetTaskStateStoreData, GetTaskStateStoreErrors, GetTaskStateStoreResponses, GetUpstreamAssetEventsData, GetUpstreamAssetEventsErrors, GetUpstreamAssetEventsResponses, GetVariableData, GetVariableErrors, GetVariableResponses, GetVariablesData, GetVariablesErrors, GetVariablesResponses, GetVersionData, GetVersionResponses, GetXcomEntriesData, GetXcomEntriesErrors, GetXcomEntriesResponses, GetXcomEntryData, GetXcomEntryErrors, GetXcomEntryResponses, ImportErrorsData, ImportErrorsErrors, ImportErrorsResponses, ListAssetStateStoreData, ListAssetStateStoreErrors, ListAssetStateStoreResponses, ListBackfillDagRunsData, ListBackfillDagRunsErrors, ListBackfillDagRunsResponses, ListBackfillsData, ListBackfillsErrors, ListBackfillsResponses, ListDagWarningsData, ListDagWarningsErrors, ListDagWarningsResponses, ListTaskStateStoreData, ListTaskStateStoreErrors, ListTaskStateStoreResponses, LoginData, LoginErrors, LoginResponses, LogoutData, LogoutResponses, MaterializeAssetData, MaterializeAssetErrors, MaterializeAssetResponses, PatchConnectionData, PatchConnectionErrors, PatchConnectionResponses, PatchDagData, PatchDagErrors, PatchDagResponses, PatchDagRunData, PatchDagRunErrors, PatchDagRunResponses, PatchDagsData, PatchDagsErrors, PatchDagsResponses, PatchPoolData, PatchPoolErrors, PatchPoolResponses, PatchTaskGroupInstancesData, PatchTaskGroupInstancesDryRunData, PatchTaskGroupInstancesDryRunErrors, PatchTaskGroupInstancesDryRunResponses, PatchTaskGroupInstancesErrors, PatchTaskGroupInstancesResponses, PatchTaskInstanceByMapIndexData, PatchTaskInstanceByMapIndexErrors, PatchTaskInstanceByMapIndexResponses, PatchTaskInstanceData, PatchTaskInstanceDryRunByMapIndexData, PatchTaskInstanceDryRunByMapIndexErrors, PatchTaskInstanceDryRunByMapIndexResponses, PatchTaskInstanceDryRunData, PatchTaskInstanceDryRunErrors, PatchTaskInstanceDryRunResponses, PatchTaskInstanceErrors, PatchTaskInstanceResponses, PatchTaskStateStoreData, PatchTaskStateStoreErrors, PatchTaskStateStoreResponses, PatchVariableData, PatchVariableErrors, PatchVariableResponses, PauseBackfillData, PauseBackfillErrors, PauseBackfillResponses, PostClearTaskInstancesData, PostClearTaskInstancesErrors, PostClearTaskInstancesResponses, PostConnectionData, PostConnectionErrors, PostConnectionResponses, PostPoolData, PostPoolErrors, PostPoolResponses, PostVariableData, PostVariableErrors, PostVariableResponses, ReparseDagFileData, ReparseDagFileErrors, ReparseDagFileResponses, SetAssetStateStoreData, SetAssetStateStoreErrors, SetAssetStateStoreResponses, SetTaskStateStoreData, SetTaskStateStoreErrors, SetTaskStateStoreResponses, TestConnectionData, TestConnectionErrors, TestConnectionResponses, TriggerDagRunData, TriggerDagRunErrors, TriggerDagRunResponses, UnfavoriteDagData, UnfavoriteDagErrors, UnfavoriteDagResponses, UnpauseBackfillData, UnpauseBackfillErrors, UnpauseBackfillResponses, UpdateHitlDetailData, UpdateHitlDetailErrors, UpdateHitlDetailResponses, UpdateXcomEntryData, UpdateXcomEntryErrors, UpdateXcomEntryResponses, WaitDagRunUntilFinishedData, WaitDagRunUntilFinishedErrors, WaitDagRunUntilFinishedResponses } from './types.gen.ts';

export type Options<TData extends TDataShape = TDataShape, ThrowOnError extends boolean = boolean, TResponse = unknown> = Options2<TData, ThrowOnError, TResponse> & {
    /**
     * You can provide a client instance returned by `createClient()` instead of
     * individual options. This might be also useful if you want to implement a
     * custom client.
     */
    client?: Client;
    /**
     * You can pass arbitrary values through the `meta` object. This can be
     * used to access values that aren't defined as part of the SDK function.
     */
    meta?: keyof ClientMeta extends never ? Record<string, unknown> : ClientMeta;
};

export const getAssets = <ThrowOnError extends boolean = false>(options?: Options<GetAssetsData, ThrowOnError>): RequestResult<GetAssetsResponses, GetAssetsErrors, ThrowOnError> => (options?.client ?? client).get<GetAssetsResponses, GetAssetsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/assets',
    ...options
});

export const getAssetAliases = <ThrowOnError extends boolean = false>(options?: Options<GetAssetAliasesData, ThrowOnError>): RequestResult<GetAssetAliasesResponses, GetAssetAliasesErrors, ThrowOnError> => (options?.client ?? client).get<GetAssetAliasesResponses, GetAssetAliasesErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/assets/aliases',
    ...options
});

export const getAssetAlias = <ThrowOnError extends boolean = false>(options: Options<GetAssetAliasData, ThrowOnError>): RequestResult<GetAssetAliasResponses, GetAssetAliasErrors, ThrowOnError> => (options.client ?? client).get<GetAssetAliasResponses, GetAssetAliasErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/assets/aliases/{asset_alias_id}',
    ...options
});

export const getAssetEvents = <ThrowOnError extends boolean = false>(options?: Options<GetAssetEventsData, ThrowOnError>): RequestResult<GetAssetEventsResponses, GetAssetEventsErrors, ThrowOnError> => (options?.client ?? client).get<GetAssetEventsResponses, GetAssetEventsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/assets/events',
    ...options
});

export const createAssetEvent = <ThrowOnError extends boolean = false>(options: Options<CreateAssetEventData, ThrowOnError>): RequestResult<CreateAssetEventResponses, CreateAssetEventErrors, ThrowOnError> => (options.client ?? client).post<CreateAssetEventResponses, CreateAssetEventErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/assets/events',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const materializeAsset = <ThrowOnError extends boolean = false>(options: Options<MaterializeAssetData, ThrowOnError>): RequestResult<MaterializeAssetResponses, MaterializeAssetErrors, ThrowOnError> => (options.client ?? client).post<MaterializeAssetResponses, MaterializeAssetErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/assets/{asset_id}/materialize',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const deleteAssetQueuedEvents = <ThrowOnError extends boolean = false>(options: Options<DeleteAssetQueuedEventsData, ThrowOnError>): RequestResult<DeleteAssetQueuedEventsResponses, DeleteAssetQueuedEventsErrors, ThrowOnError> => (options.client ?? client).delete<DeleteAssetQueuedEventsResponses, DeleteAssetQueuedEventsErrors, ThrowOnError>({ url: '/api/v2/assets/{asset_id}/queuedEvents', ...options });

export const getAssetQueuedEvents = <ThrowOnError extends boolean = false>(options: Options<GetAssetQueuedEventsData, ThrowOnError>): RequestResult<GetAssetQueuedEventsResponses, GetAssetQueuedEventsErrors, ThrowOnError> => (options.client ?? client).get<GetAssetQueuedEventsResponses, GetAssetQueuedEventsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/assets/{asset_id}/queuedEvents',
    ...options
});

export const getAsset = <ThrowOnError extends boolean = false>(options: Options<GetAssetData, ThrowOnError>): RequestResult<GetAssetResponses, GetAssetErrors, ThrowOnError> => (options.client ?? client).get<GetAssetResponses, GetAssetErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/assets/{asset_id}',
    ...options
});

export const deleteDagAssetQueuedEvents = <ThrowOnError extends boolean = false>(options: Options<DeleteDagAssetQueuedEventsData, ThrowOnError>): RequestResult<DeleteDagAssetQueuedEventsResponses, DeleteDagAssetQueuedEventsErrors, ThrowOnError> => (options.client ?? client).delete<DeleteDagAssetQueuedEventsResponses, DeleteDagAssetQueuedEventsErrors, ThrowOnError>({ url: '/api/v2/dags/{dag_id}/assets/queuedEvents', ...options });

export const getDagAssetQueuedEvents = <ThrowOnError extends boolean = false>(options: Options<GetDagAssetQueuedEventsData, ThrowOnError>): RequestResult<GetDagAssetQueuedEventsResponses, GetDagAssetQueuedEventsErrors, ThrowOnError> => (options.client ?? client).get<GetDagAssetQueuedEventsResponses, GetDagAssetQueuedEventsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/assets/queuedEvents',
    ...options
});

export const deleteDagAssetQueuedEvent = <ThrowOnError extends boolean = false>(options: Options<DeleteDagAssetQueuedEventData, ThrowOnError>): RequestResult<DeleteDagAssetQueuedEventResponses, DeleteDagAssetQueuedEventErrors, ThrowOnError> => (options.client ?? client).delete<DeleteDagAssetQueuedEventResponses, DeleteDagAssetQueuedEventErrors, ThrowOnError>({ url: '/api/v2/dags/{dag_id}/assets/{asset_id}/queuedEvents', ...options });

export const getDagAssetQueuedEvent = <ThrowOnError extends boolean = false>(options: Options<GetDagAssetQueuedEventData, ThrowOnError>): RequestResult<GetDagAssetQueuedEventResponses, GetDagAssetQueuedEventErrors, ThrowOnError> => (options.client ?? client).get<GetDagAssetQueuedEventResponses, GetDagAssetQueuedEventErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/assets/{asset_id}/queuedEvents',
    ...options
});

export const listBackfills = <ThrowOnError extends boolean = false>(options: Options<ListBackfillsData, ThrowOnError>): RequestResult<ListBackfillsResponses, ListBackfillsErrors, ThrowOnError> => (options.client ?? client).get<ListBackfillsResponses, ListBackfillsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/backfills',
    ...options
});

export const createBackfill = <ThrowOnError extends boolean = false>(options: Options<CreateBackfillData, ThrowOnError>): RequestResult<CreateBackfillResponses, CreateBackfillErrors, ThrowOnError> => (options.client ?? client).post<CreateBackfillResponses, CreateBackfillErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/backfills',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const getBackfill = <ThrowOnError extends boolean = false>(options: Options<GetBackfillData, ThrowOnError>): RequestResult<GetBackfillResponses, GetBackfillErrors, ThrowOnError> => (options.client ?? client).get<GetBackfillResponses, GetBackfillErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/backfills/{backfill_id}',
    ...options
});

export const listBackfillDagRuns = <ThrowOnError extends boolean = false>(options: Options<ListBackfillDagRunsData, ThrowOnError>): RequestResult<ListBackfillDagRunsResponses, ListBackfillDagRunsErrors, ThrowOnError> => (options.client ?? client).get<ListBackfillDagRunsResponses, ListBackfillDagRunsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/backfills/{backfill_id}/dag_runs',
    ...options
});

export const pauseBackfill = <ThrowOnError extends boolean = false>(options: Options<PauseBackfillData, ThrowOnError>): RequestResult<PauseBackfillResponses, PauseBackfillErrors, ThrowOnError> => (options.client ?? client).put<PauseBackfillResponses, PauseBackfillErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/backfills/{backfill_id}/pause',
    ...options
});

export const unpauseBackfill = <ThrowOnError extends boolean = false>(options: Options<UnpauseBackfillData, ThrowOnError>): RequestResult<UnpauseBackfillResponses, UnpauseBackfillErrors, ThrowOnError> => (options.client ?? client).put<UnpauseBackfillResponses, UnpauseBackfillErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/backfills/{backfill_id}/unpause',
    ...options
});

export const cancelBackfill = <ThrowOnError extends boolean = false>(options: Options<CancelBackfillData, ThrowOnError>): RequestResult<CancelBackfillResponses, CancelBackfillErrors, ThrowOnError> => (options.client ?? client).put<CancelBackfillResponses, CancelBackfillErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/backfills/{backfill_id}/cancel',
    ...options
});

export const createBackfillDryRun = <ThrowOnError extends boolean = false>(options: Options<CreateBackfillDryRunData, ThrowOnError>): RequestResult<CreateBackfillDryRunResponses, CreateBackfillDryRunErrors, ThrowOnError> => (options.client ?? client).post<CreateBackfillDryRunResponses, CreateBackfillDryRunErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/backfills/dry_run',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const deleteConnection = <ThrowOnError extends boolean = false>(options: Options<DeleteConnectionData, ThrowOnError>): RequestResult<DeleteConnectionResponses, DeleteConnectionErrors, ThrowOnError> => (options.client ?? client).delete<DeleteConnectionResponses, DeleteConnectionErrors, ThrowOnError>({ url: '/api/v2/connections/{connection_id}', ...options });

export const getConnection = <ThrowOnError extends boolean = false>(options: Options<GetConnectionData, ThrowOnError>): RequestResult<GetConnectionResponses, GetConnectionErrors, ThrowOnError> => (options.client ?? client).get<GetConnectionResponses, GetConnectionErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/connections/{connection_id}',
    ...options
});

export const patchConnection = <ThrowOnError extends boolean = false>(options: Options<PatchConnectionData, ThrowOnError>): RequestResult<PatchConnectionResponses, PatchConnectionErrors, ThrowOnError> => (options.client ?? client).patch<PatchConnectionResponses, PatchConnectionErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/connections/{connection_id}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const getConnectionTest = <ThrowOnError extends boolean = false>(options: Options<GetConnectionTestData, ThrowOnError>): RequestResult<GetConnectionTestResponses, GetConnectionTestErrors, ThrowOnError> => (options.client ?? client).get<GetConnectionTestResponses, GetConnectionTestErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/connections/enqueue-test',
    ...options
});

export const enqueueConnectionTest = <ThrowOnError extends boolean = false>(options: Options<EnqueueConnectionTestData, ThrowOnError>): RequestResult<EnqueueConnectionTestResponses, EnqueueConnectionTestErrors, ThrowOnError> => (options.client ?? client).post<EnqueueConnectionTestResponses, EnqueueConnectionTestErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/connections/enqueue-test',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const getConnections = <ThrowOnError extends boolean = false>(options?: Options<GetConnectionsData, ThrowOnError>): RequestResult<GetConnectionsResponses, GetConnectionsErrors, ThrowOnError> => (options?.client ?? client).get<GetConnectionsResponses, GetConnectionsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/connections',
    ...options
});

export const bulkConnections = <ThrowOnError extends boolean = false>(options: Options<BulkConnectionsData, ThrowOnError>): RequestResult<BulkConnectionsResponses, BulkConnectionsErrors, ThrowOnError> => (options.client ?? client).patch<BulkConnectionsResponses, BulkConnectionsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/connections',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const postConnection = <ThrowOnError extends boolean = false>(options: Options<PostConnectionData, ThrowOnError>): RequestResult<PostConnectionResponses, PostConnectionErrors, ThrowOnError> => (options.client ?? client).post<PostConnectionResponses, PostConnectionErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/connections',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const testConnection = <ThrowOnError extends boolean = false>(options: Options<TestConnectionData, ThrowOnError>): RequestResult<TestConnectionResponses, TestConnectionErrors, ThrowOnError> => (options.client ?? client).post<TestConnectionResponses, TestConnectionErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/connections/test',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const createDefaultConnections = <ThrowOnError extends boolean = false>(options?: Options<CreateDefaultConnectionsData, ThrowOnError>): RequestResult<CreateDefaultConnectionsResponses, CreateDefaultConnectionsErrors, ThrowOnError> => (options?.client ?? client).post<CreateDefaultConnectionsResponses, CreateDefaultConnectionsErrors, ThrowOnError>({ url: '/api/v2/connections/defaults', ...options });

export const deleteDagRun = <ThrowOnError extends boolean = false>(options: Options<DeleteDagRunData, ThrowOnError>): RequestResult<DeleteDagRunResponses, DeleteDagRunErrors, ThrowOnError> => (options.client ?? client).delete<DeleteDagRunResponses, DeleteDagRunErrors, ThrowOnError>({ url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}', ...options });

export const getDagRun = <ThrowOnError extends boolean = false>(options: Options<GetDagRunData, ThrowOnError>): RequestResult<GetDagRunResponses, GetDagRunErrors, ThrowOnError> => (options.client ?? client).get<GetDagRunResponses, GetDagRunErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}',
    ...options
});

export const patchDagRun = <ThrowOnError extends boolean = false>(options: Options<PatchDagRunData, ThrowOnError>): RequestResult<PatchDagRunResponses, PatchDagRunErrors, ThrowOnError> => (options.client ?? client).patch<PatchDagRunResponses, PatchDagRunErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const getDagRuns = <ThrowOnError extends boolean = false>(options: Options<GetDagRunsData, ThrowOnError>): RequestResult<GetDagRunsResponses, GetDagRunsErrors, ThrowOnError> => (options.client ?? client).get<GetDagRunsResponses, GetDagRunsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns',
    ...options
});

export const bulkDagRuns = <ThrowOnError extends boolean = false>(options: Options<BulkDagRunsData, ThrowOnError>): RequestResult<BulkDagRunsResponses, BulkDagRunsErrors, ThrowOnError> => (options.client ?? client).patch<BulkDagRunsResponses, BulkDagRunsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const triggerDagRun = <ThrowOnError extends boolean = false>(options: Options<TriggerDagRunData, ThrowOnError>): RequestResult<TriggerDagRunResponses, TriggerDagRunErrors, ThrowOnError> => (options.client ?? client).post<TriggerDagRunResponses, TriggerDagRunErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const getUpstreamAssetEvents = <ThrowOnError extends boolean = false>(options: Options<GetUpstreamAssetEventsData, ThrowOnError>): RequestResult<GetUpstreamAssetEventsResponses, GetUpstreamAssetEventsErrors, ThrowOnError> => (options.client ?? client).get<GetUpstreamAssetEventsResponses, GetUpstreamAssetEventsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/upstreamAssetEvents',
    ...options
});

export const clearDagRun = <ThrowOnError extends boolean = false>(options: Options<ClearDagRunData, ThrowOnError>): RequestResult<ClearDagRunResponses, ClearDagRunErrors, ThrowOnError> => (options.client ?? client).post<ClearDagRunResponses, ClearDagRunErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/clear',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const waitDagRunUntilFinished = <ThrowOnError extends boolean = false>(options: Options<WaitDagRunUntilFinishedData, ThrowOnError>): RequestResult<WaitDagRunUntilFinishedResponses, WaitDagRunUntilFinishedErrors, ThrowOnError> => (options.client ?? client).get<WaitDagRunUntilFinishedResponses, WaitDagRunUntilFinishedErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/wait',
    ...options
});

export const getListDagRunsBatch = <ThrowOnError extends boolean = false>(options: Options<GetListDagRunsBatchData, ThrowOnError>): RequestResult<GetListDagRunsBatchResponses, GetListDagRunsBatchErrors, ThrowOnError> => (options.client ?? client).post<GetListDagRunsBatchResponses, GetListDagRunsBatchErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/list',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const clearDagRuns = <ThrowOnError extends boolean = false>(options: Options<ClearDagRunsData, ThrowOnError>): RequestResult<ClearDagRunsResponses, ClearDagRunsErrors, ThrowOnError> => (options.client ?? client).post<ClearDagRunsResponses, ClearDagRunsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/clearDagRuns',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const clearDagRunPartitions = <ThrowOnError extends boolean = false>(options: Options<ClearDagRunPartitionsData, ThrowOnError>): RequestResult<ClearDagRunPartitionsResponses, ClearDagRunPartitionsErrors, ThrowOnError> => (options.client ?? client).post<ClearDagRunPartitionsResponses, ClearDagRunPartitionsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/clearPartitions',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const getDagSource = <ThrowOnError extends boolean = false>(options: Options<GetDagSourceData, ThrowOnError>): RequestResult<GetDagSourceResponses, GetDagSourceErrors, ThrowOnError> => (options.client ?? client).get<GetDagSourceResponses, GetDagSourceErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dagSources/{dag_id}',
    ...options
});

export const getDagBundles = <ThrowOnError extends boolean = false>(options?: Options<GetDagBundlesData, ThrowOnError>): RequestResult<GetDagBundlesResponses, GetDagBundlesErrors, ThrowOnError> => (options?.client ?? client).get<GetDagBundlesResponses, GetDagBundlesErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dagBundles',
    ...options
});

export const getDagBundle = <ThrowOnError extends boolean = false>(options: Options<GetDagBundleData, ThrowOnError>): RequestResult<GetDagBundleResponses, GetDagBundleErrors, ThrowOnError> => (options.client ?? client).get<GetDagBundleResponses, GetDagBundleErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dagBundles/{bundle_name}',
    ...options
});

export const getDagBundleFiles = <ThrowOnError extends boolean = false>(options: Options<GetDagBundleFilesData, ThrowOnError>): RequestResult<GetDagBundleFilesResponses, GetDagBundleFilesErrors, ThrowOnError> => (options.client ?? client).get<GetDagBundleFilesResponses, GetDagBundleFilesErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dagBundles/{bundle_name}/files',
    ...options
});

export const getDagStats = <ThrowOnError extends boolean = false>(options?: Options<GetDagStatsData, ThrowOnError>): RequestResult<GetDagStatsResponses, GetDagStatsErrors, ThrowOnError> => (options?.client ?? client).get<GetDagStatsResponses, GetDagStatsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dagStats',
    ...options
});

export const getConfig = <ThrowOnError extends boolean = false>(options?: Options<GetConfigData, ThrowOnError>): RequestResult<GetConfigResponses, GetConfigErrors, ThrowOnError> => (options?.client ?? client).get<GetConfigResponses, GetConfigErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/config',
    ...options
});

export const getConfigValue = <ThrowOnError extends boolean = false>(options: Options<GetConfigValueData, ThrowOnError>): RequestResult<GetConfigValueResponses, GetConfigValueErrors, ThrowOnError> => (options.client ?? client).get<GetConfigValueResponses, GetConfigValueErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/config/section/{section}/option/{option}',
    ...options
});

export const listDagWarnings = <ThrowOnError extends boolean = false>(options?: Options<ListDagWarningsData, ThrowOnError>): RequestResult<ListDagWarningsResponses, ListDagWarningsErrors, ThrowOnError> => (options?.client ?? client).get<ListDagWarningsResponses, ListDagWarningsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dagWarnings',
    ...options
});

export const getDags = <ThrowOnError extends boolean = false>(options?: Options<GetDagsData, ThrowOnError>): RequestResult<GetDagsResponses, GetDagsErrors, ThrowOnError> => (options?.client ?? client).get<GetDagsResponses, GetDagsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags',
    ...options
});

export const patchDags = <ThrowOnError extends boolean = false>(options: Options<PatchDagsData, ThrowOnError>): RequestResult<PatchDagsResponses, PatchDagsErrors, ThrowOnError> => (options.client ?? client).patch<PatchDagsResponses, PatchDagsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const deleteDag = <ThrowOnError extends boolean = false>(options: Options<DeleteDagData, ThrowOnError>): RequestResult<DeleteDagResponses, DeleteDagErrors, ThrowOnError> => (options.client ?? client).delete<DeleteDagResponses, DeleteDagErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}',
    ...options
});

export const getDag = <ThrowOnError extends boolean = false>(options: Options<GetDagData, ThrowOnError>): RequestResult<GetDagResponses, GetDagErrors, ThrowOnError> => (options.client ?? client).get<GetDagResponses, GetDagErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}',
    ...options
});

export const patchDag = <ThrowOnError extends boolean = false>(options: Options<PatchDagData, ThrowOnError>): RequestResult<PatchDagResponses, PatchDagErrors, ThrowOnError> => (options.client ?? client).patch<PatchDagResponses, PatchDagErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const getDagDetails = <ThrowOnError extends boolean = false>(options: Options<GetDagDetailsData, ThrowOnError>): RequestResult<GetDagDetailsResponses, GetDagDetailsErrors, ThrowOnError> => (options.client ?? client).get<GetDagDetailsResponses, GetDagDetailsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/details',
    ...options
});

export const bulkDags = <ThrowOnError extends boolean = false>(options: Options<BulkDagsData, ThrowOnError>): RequestResult<BulkDagsResponses, BulkDagsErrors, ThrowOnError> => (options.client ?? client).patch<BulkDagsResponses, BulkDagsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/bulk',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const favoriteDag = <ThrowOnError extends boolean = false>(options: Options<FavoriteDagData, ThrowOnError>): RequestResult<FavoriteDagResponses, FavoriteDagErrors, ThrowOnError> => (options.client ?? client).post<FavoriteDagResponses, FavoriteDagErrors, ThrowOnError>({ url: '/api/v2/dags/{dag_id}/favorite', ...options });

export const unfavoriteDag = <ThrowOnError extends boolean = false>(options: Options<UnfavoriteDagData, ThrowOnError>): RequestResult<UnfavoriteDagResponses, UnfavoriteDagErrors, ThrowOnError> => (options.client ?? client).post<UnfavoriteDagResponses, UnfavoriteDagErrors, ThrowOnError>({ url: '/api/v2/dags/{dag_id}/unfavorite', ...options });

export const getEventLog = <ThrowOnError extends boolean = false>(options: Options<GetEventLogData, ThrowOnError>): RequestResult<GetEventLogResponses, GetEventLogErrors, ThrowOnError> => (options.client ?? client).get<GetEventLogResponses, GetEventLogErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/eventLogs/{event_log_id}',
    ...options
});

export const getEventLogs = <ThrowOnError extends boolean = false>(options?: Options<GetEventLogsData, ThrowOnError>): RequestResult<GetEventLogsResponses, GetEventLogsErrors, ThrowOnError> => (options?.client ?? client).get<GetEventLogsResponses, GetEventLogsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/eventLogs',
    ...options
});

export const getExtraLinks = <ThrowOnError extends boolean = false>(options: Options<GetExtraLinksData, ThrowOnError>): RequestResult<GetExtraLinksResponses, GetExtraLinksErrors, ThrowOnError> => (options.client ?? client).get<GetExtraLinksResponses, GetExtraLinksErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/links',
    ...options
});

export const getImportError = <ThrowOnError extends boolean = false>(options: Options<GetImportErrorData, ThrowOnError>): RequestResult<GetImportErrorResponses, GetImportErrorErrors, ThrowOnError> => (options.client ?? client).get<GetImportErrorResponses, GetImportErrorErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/importErrors/{import_error_id}',
    ...options
});

export const getImportErrors = <ThrowOnError extends boolean = false>(options?: Options<GetImportErrorsData, ThrowOnError>): RequestResult<GetImportErrorsResponses, GetImportErrorsErrors, ThrowOnError> => (options?.client ?? client).get<GetImportErrorsResponses, GetImportErrorsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/importErrors',
    ...options
});

export const getJobs = <ThrowOnError extends boolean = false>(options?: Options<GetJobsData, ThrowOnError>): RequestResult<GetJobsResponses, GetJobsErrors, ThrowOnError> => (options?.client ?? client).get<GetJobsResponses, GetJobsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/jobs',
    ...options
});

export const getPlugins = <ThrowOnError extends boolean = false>(options?: Options<GetPluginsData, ThrowOnError>): RequestResult<GetPluginsResponses, GetPluginsErrors, ThrowOnError> => (options?.client ?? client).get<GetPluginsResponses, GetPluginsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/plugins',
    ...options
});

export const importErrors = <ThrowOnError extends boolean = false>(options?: Options<ImportErrorsData, ThrowOnError>): RequestResult<ImportErrorsResponses, ImportErrorsErrors, ThrowOnError> => (options?.client ?? client).get<ImportErrorsResponses, ImportErrorsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/plugins/importErrors',
    ...options
});

export const deletePool = <ThrowOnError extends boolean = false>(options: Options<DeletePoolData, ThrowOnError>): RequestResult<DeletePoolResponses, DeletePoolErrors, ThrowOnError> => (options.client ?? client).delete<DeletePoolResponses, DeletePoolErrors, ThrowOnError>({ url: '/api/v2/pools/{pool_name}', ...options });

export const getPool = <ThrowOnError extends boolean = false>(options: Options<GetPoolData, ThrowOnError>): RequestResult<GetPoolResponses, GetPoolErrors, ThrowOnError> => (options.client ?? client).get<GetPoolResponses, GetPoolErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/pools/{pool_name}',
    ...options
});

export const patchPool = <ThrowOnError extends boolean = false>(options: Options<PatchPoolData, ThrowOnError>): RequestResult<PatchPoolResponses, PatchPoolErrors, ThrowOnError> => (options.client ?? client).patch<PatchPoolResponses, PatchPoolErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/pools/{pool_name}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const getPools = <ThrowOnError extends boolean = false>(options?: Options<GetPoolsData, ThrowOnError>): RequestResult<GetPoolsResponses, GetPoolsErrors, ThrowOnError> => (options?.client ?? client).get<GetPoolsResponses, GetPoolsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/pools',
    ...options
});

export const bulkPools = <ThrowOnError extends boolean = false>(options: Options<BulkPoolsData, ThrowOnError>): RequestResult<BulkPoolsResponses, BulkPoolsErrors, ThrowOnError> => (options.client ?? client).patch<BulkPoolsResponses, BulkPoolsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/pools',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const postPool = <ThrowOnError extends boolean = false>(options: Options<PostPoolData, ThrowOnError>): RequestResult<PostPoolResponses, PostPoolErrors, ThrowOnError> => (options.client ?? client).post<PostPoolResponses, PostPoolErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/pools',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const getProviders = <ThrowOnError extends boolean = false>(options?: Options<GetProvidersData, ThrowOnError>): RequestResult<GetProvidersResponses, GetProvidersErrors, ThrowOnError> => (options?.client ?? client).get<GetProvidersResponses, GetProvidersErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/providers',
    ...options
});

export const clearAssetStateStore = <ThrowOnError extends boolean = false>(options: Options<ClearAssetStateStoreData, ThrowOnError>): RequestResult<ClearAssetStateStoreResponses, ClearAssetStateStoreErrors, ThrowOnError> => (options.client ?? client).delete<ClearAssetStateStoreResponses, ClearAssetStateStoreErrors, ThrowOnError>({ url: '/api/v2/assets/{asset_id}/state-store', ...options });

export const listAssetStateStore = <ThrowOnError extends boolean = false>(options: Options<ListAssetStateStoreData, ThrowOnError>): RequestResult<ListAssetStateStoreResponses, ListAssetStateStoreErrors, ThrowOnError> => (options.client ?? client).get<ListAssetStateStoreResponses, ListAssetStateStoreErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/assets/{asset_id}/state-store',
    ...options
});

export const deleteAssetStateStore = <ThrowOnError extends boolean = false>(options: Options<DeleteAssetStateStoreData, ThrowOnError>): RequestResult<DeleteAssetStateStoreResponses, DeleteAssetStateStoreErrors, ThrowOnError> => (options.client ?? client).delete<DeleteAssetStateStoreResponses, DeleteAssetStateStoreErrors, ThrowOnError>({ url: '/api/v2/assets/{asset_id}/state-store/{key}', ...options });

export const getAssetStateStore = <ThrowOnError extends boolean = false>(options: Options<GetAssetStateStoreData, ThrowOnError>): RequestResult<GetAssetStateStoreResponses, GetAssetStateStoreErrors, ThrowOnError> => (options.client ?? client).get<GetAssetStateStoreResponses, GetAssetStateStoreErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/assets/{asset_id}/state-store/{key}',
    ...options
});

export const setAssetStateStore = <ThrowOnError extends boolean = false>(options: Options<SetAssetStateStoreData, ThrowOnError>): RequestResult<SetAssetStateStoreResponses, SetAssetStateStoreErrors, ThrowOnError> => (options.client ?? client).put<SetAssetStateStoreResponses, SetAssetStateStoreErrors, ThrowOnError>({
    url: '/api/v2/assets/{asset_id}/state-store/{key}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const clearTaskStateStore = <ThrowOnError extends boolean = false>(options: Options<ClearTaskStateStoreData, ThrowOnError>): RequestResult<ClearTaskStateStoreResponses, ClearTaskStateStoreErrors, ThrowOnError> => (options.client ?? client).delete<ClearTaskStateStoreResponses, ClearTaskStateStoreErrors, ThrowOnError>({ url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/state-store', ...options });

export const listTaskStateStore = <ThrowOnError extends boolean = false>(options: Options<ListTaskStateStoreData, ThrowOnError>): RequestResult<ListTaskStateStoreResponses, ListTaskStateStoreErrors, ThrowOnError> => (options.client ?? client).get<ListTaskStateStoreResponses, ListTaskStateStoreErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/state-store',
    ...options
});

export const deleteTaskStateStore = <ThrowOnError extends boolean = false>(options: Options<DeleteTaskStateStoreData, ThrowOnError>): RequestResult<DeleteTaskStateStoreResponses, DeleteTaskStateStoreErrors, ThrowOnError> => (options.client ?? client).delete<DeleteTaskStateStoreResponses, DeleteTaskStateStoreErrors, ThrowOnError>({ url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/state-store/{key}', ...options });

export const getTaskStateStore = <ThrowOnError extends boolean = false>(options: Options<GetTaskStateStoreData, ThrowOnError>): RequestResult<GetTaskStateStoreResponses, GetTaskStateStoreErrors, ThrowOnError> => (options.client ?? client).get<GetTaskStateStoreResponses, GetTaskStateStoreErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/state-store/{key}',
    ...options
});

export const patchTaskStateStore = <ThrowOnError extends boolean = false>(options: Options<PatchTaskStateStoreData, ThrowOnError>): RequestResult<PatchTaskStateStoreResponses, PatchTaskStateStoreErrors, ThrowOnError> => (options.client ?? client).patch<PatchTaskStateStoreResponses, PatchTaskStateStoreErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/state-store/{key}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const setTaskStateStore = <ThrowOnError extends boolean = false>(options: Options<SetTaskStateStoreData, ThrowOnError>): RequestResult<SetTaskStateStoreResponses, SetTaskStateStoreErrors, ThrowOnError> => (options.client ?? client).put<SetTaskStateStoreResponses, SetTaskStateStoreErrors, ThrowOnError>({
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/state-store/{key}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const deleteXcomEntry = <ThrowOnError extends boolean = false>(options: Options<DeleteXcomEntryData, ThrowOnError>): RequestResult<DeleteXcomEntryResponses, DeleteXcomEntryErrors, ThrowOnError> => (options.client ?? client).delete<DeleteXcomEntryResponses, DeleteXcomEntryErrors, ThrowOnError>({ url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/xcomEntries/{xcom_key}', ...options });

export const getXcomEntry = <ThrowOnError extends boolean = false>(options: Options<GetXcomEntryData, ThrowOnError>): RequestResult<GetXcomEntryResponses, GetXcomEntryErrors, ThrowOnError> => (options.client ?? client).get<GetXcomEntryResponses, GetXcomEntryErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/xcomEntries/{xcom_key}',
    ...options
});

export const updateXcomEntry = <ThrowOnError extends boolean = false>(options: Options<UpdateXcomEntryData, ThrowOnError>): RequestResult<UpdateXcomEntryResponses, UpdateXcomEntryErrors, ThrowOnError> => (options.client ?? client).patch<UpdateXcomEntryResponses, UpdateXcomEntryErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/xcomEntries/{xcom_key}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const getXcomEntries = <ThrowOnError extends boolean = false>(options: Options<GetXcomEntriesData, ThrowOnError>): RequestResult<GetXcomEntriesResponses, GetXcomEntriesErrors, ThrowOnError> => (options.client ?? client).get<GetXcomEntriesResponses, GetXcomEntriesErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/xcomEntries',
    ...options
});

export const createXcomEntry = <ThrowOnError extends boolean = false>(options: Options<CreateXcomEntryData, ThrowOnError>): RequestResult<CreateXcomEntryResponses, CreateXcomEntryErrors, ThrowOnError> => (options.client ?? client).post<CreateXcomEntryResponses, CreateXcomEntryErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/xcomEntries',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const deleteTaskInstance = <ThrowOnError extends boolean = false>(options: Options<DeleteTaskInstanceData, ThrowOnError>): RequestResult<DeleteTaskInstanceResponses, DeleteTaskInstanceErrors, ThrowOnError> => (options.client ?? client).delete<DeleteTaskInstanceResponses, DeleteTaskInstanceErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}',
    ...options
});

export const getTaskInstance = <ThrowOnError extends boolean = false>(options: Options<GetTaskInstanceData, ThrowOnError>): RequestResult<GetTaskInstanceResponses, GetTaskInstanceErrors, ThrowOnError> => (options.client ?? client).get<GetTaskInstanceResponses, GetTaskInstanceErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}',
    ...options
});

export const patchTaskInstance = <ThrowOnError extends boolean = false>(options: Options<PatchTaskInstanceData, ThrowOnError>): RequestResult<PatchTaskInstanceResponses, PatchTaskInstanceErrors, ThrowOnError> => (options.client ?? client).patch<PatchTaskInstanceResponses, PatchTaskInstanceErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const getMappedTaskInstances = <ThrowOnError extends boolean = false>(options: Options<GetMappedTaskInstancesData, ThrowOnError>): RequestResult<GetMappedTaskInstancesResponses, GetMappedTaskInstancesErrors, ThrowOnError> => (options.client ?? client).get<GetMappedTaskInstancesResponses, GetMappedTaskInstancesErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/listMapped',
    ...options
});

export const getTaskInstanceDependenciesByMapIndex = <ThrowOnError extends boolean = false>(options: Options<GetTaskInstanceDependenciesByMapIndexData, ThrowOnError>): RequestResult<GetTaskInstanceDependenciesByMapIndexResponses, GetTaskInstanceDependenciesByMapIndexErrors, ThrowOnError> => (options.client ?? client).get<GetTaskInstanceDependenciesByMapIndexResponses, GetTaskInstanceDependenciesByMapIndexErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/{map_index}/dependencies',
    ...options
});

export const getTaskInstanceDependencies = <ThrowOnError extends boolean = false>(options: Options<GetTaskInstanceDependenciesData, ThrowOnError>): RequestResult<GetTaskInstanceDependenciesResponses, GetTaskInstanceDependenciesErrors, ThrowOnError> => (options.client ?? client).get<GetTaskInstanceDependenciesResponses, GetTaskInstanceDependenciesErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/dependencies',
    ...options
});

export const getTaskInstanceTries = <ThrowOnError extends boolean = false>(options: Options<GetTaskInstanceTriesData, ThrowOnError>): RequestResult<GetTaskInstanceTriesResponses, GetTaskInstanceTriesErrors, ThrowOnError> => (options.client ?? client).get<GetTaskInstanceTriesResponses, GetTaskInstanceTriesErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/tries',
    ...options
});

export const getMappedTaskInstanceTries = <ThrowOnError extends boolean = false>(options: Options<GetMappedTaskInstanceTriesData, ThrowOnError>): RequestResult<GetMappedTaskInstanceTriesResponses, GetMappedTaskInstanceTriesErrors, ThrowOnError> => (options.client ?? client).get<GetMappedTaskInstanceTriesResponses, GetMappedTaskInstanceTriesErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/{map_index}/tries',
    ...options
});

export const getMappedTaskInstance = <ThrowOnError extends boolean = false>(options: Options<GetMappedTaskInstanceData, ThrowOnError>): RequestResult<GetMappedTaskInstanceResponses, GetMappedTaskInstanceErrors, ThrowOnError> => (options.client ?? client).get<GetMappedTaskInstanceResponses, GetMappedTaskInstanceErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/{map_index}',
    ...options
});

export const patchTaskInstanceByMapIndex = <ThrowOnError extends boolean = false>(options: Options<PatchTaskInstanceByMapIndexData, ThrowOnError>): RequestResult<PatchTaskInstanceByMapIndexResponses, PatchTaskInstanceByMapIndexErrors, ThrowOnError> => (options.client ?? client).patch<PatchTaskInstanceByMapIndexResponses, PatchTaskInstanceByMapIndexErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/{map_index}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const getTaskInstances = <ThrowOnError extends boolean = false>(options: Options<GetTaskInstancesData, ThrowOnError>): RequestResult<GetTaskInstancesResponses, GetTaskInstancesErrors, ThrowOnError> => (options.client ?? client).get<GetTaskInstancesResponses, GetTaskInstancesErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances',
    ...options
});

export const bulkTaskInstances = <ThrowOnError extends boolean = false>(options: Options<BulkTaskInstancesData, ThrowOnError>): RequestResult<BulkTaskInstancesResponses, BulkTaskInstancesErrors, ThrowOnError> => (options.client ?? client).patch<BulkTaskInstancesResponses, BulkTaskInstancesErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const getTaskInstancesBatch = <ThrowOnError extends boolean = false>(options: Options<GetTaskInstancesBatchData, ThrowOnError>): RequestResult<GetTaskInstancesBatchResponses, GetTaskInstancesBatchErrors, ThrowOnError> => (options.client ?? client).post<GetTaskInstancesBatchResponses, GetTaskInstancesBatchErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/list',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const getTaskInstanceTryDetails = <ThrowOnError extends boolean = false>(options: Options<GetTaskInstanceTryDetailsData, ThrowOnError>): RequestResult<GetTaskInstanceTryDetailsResponses, GetTaskInstanceTryDetailsErrors, ThrowOnError> => (options.client ?? client).get<GetTaskInstanceTryDetailsResponses, GetTaskInstanceTryDetailsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/tries/{task_try_number}',
    ...options
});

export const getMappedTaskInstanceTryDetails = <ThrowOnError extends boolean = false>(options: Options<GetMappedTaskInstanceTryDetailsData, ThrowOnError>): RequestResult<GetMappedTaskInstanceTryDetailsResponses, GetMappedTaskInstanceTryDetailsErrors, ThrowOnError> => (options.client ?? client).get<GetMappedTaskInstanceTryDetailsResponses, GetMappedTaskInstanceTryDetailsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/{map_index}/tries/{task_try_number}',
    ...options
});

export const postClearTaskInstances = <ThrowOnError extends boolean = false>(options: Options<PostClearTaskInstancesData, ThrowOnError>): RequestResult<PostClearTaskInstancesResponses, PostClearTaskInstancesErrors, ThrowOnError> => (options.client ?? client).post<PostClearTaskInstancesResponses, PostClearTaskInstancesErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/clearTaskInstances',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const patchTaskGroupInstances = <ThrowOnError extends boolean = false>(options: Options<PatchTaskGroupInstancesData, ThrowOnError>): RequestResult<PatchTaskGroupInstancesResponses, PatchTaskGroupInstancesErrors, ThrowOnError> => (options.client ?? client).patch<PatchTaskGroupInstancesResponses, PatchTaskGroupInstancesErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskGroupInstances/{group_id}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const patchTaskGroupInstancesDryRun = <ThrowOnError extends boolean = false>(options: Options<PatchTaskGroupInstancesDryRunData, ThrowOnError>): RequestResult<PatchTaskGroupInstancesDryRunResponses, PatchTaskGroupInstancesDryRunErrors, ThrowOnError> => (options.client ?? client).patch<PatchTaskGroupInstancesDryRunResponses, PatchTaskGroupInstancesDryRunErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskGroupInstances/{group_id}/dry_run',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const patchTaskInstanceDryRunByMapIndex = <ThrowOnError extends boolean = false>(options: Options<PatchTaskInstanceDryRunByMapIndexData, ThrowOnError>): RequestResult<PatchTaskInstanceDryRunByMapIndexResponses, PatchTaskInstanceDryRunByMapIndexErrors, ThrowOnError> => (options.client ?? client).patch<PatchTaskInstanceDryRunByMapIndexResponses, PatchTaskInstanceDryRunByMapIndexErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/{map_index}/dry_run',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const patchTaskInstanceDryRun = <ThrowOnError extends boolean = false>(options: Options<PatchTaskInstanceDryRunData, ThrowOnError>): RequestResult<PatchTaskInstanceDryRunResponses, PatchTaskInstanceDryRunErrors, ThrowOnError> => (options.client ?? client).patch<PatchTaskInstanceDryRunResponses, PatchTaskInstanceDryRunErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/dry_run',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const getTasks = <ThrowOnError extends boolean = false>(options: Options<GetTasksData, ThrowOnError>): RequestResult<GetTasksResponses, GetTasksErrors, ThrowOnError> => (options.client ?? client).get<GetTasksResponses, GetTasksErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/tasks',
    ...options
});

export const getTask = <ThrowOnError extends boolean = false>(options: Options<GetTaskData, ThrowOnError>): RequestResult<GetTaskResponses, GetTaskErrors, ThrowOnError> => (options.client ?? client).get<GetTaskResponses, GetTaskErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/tasks/{task_id}',
    ...options
});

export const deleteVariable = <ThrowOnError extends boolean = false>(options: Options<DeleteVariableData, ThrowOnError>): RequestResult<DeleteVariableResponses, DeleteVariableErrors, ThrowOnError> => (options.client ?? client).delete<DeleteVariableResponses, DeleteVariableErrors, ThrowOnError>({ url: '/api/v2/variables/{variable_key}', ...options });

export const getVariable = <ThrowOnError extends boolean = false>(options: Options<GetVariableData, ThrowOnError>): RequestResult<GetVariableResponses, GetVariableErrors, ThrowOnError> => (options.client ?? client).get<GetVariableResponses, GetVariableErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/variables/{variable_key}',
    ...options
});

export const patchVariable = <ThrowOnError extends boolean = false>(options: Options<PatchVariableData, ThrowOnError>): RequestResult<PatchVariableResponses, PatchVariableErrors, ThrowOnError> => (options.client ?? client).patch<PatchVariableResponses, PatchVariableErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/variables/{variable_key}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const getVariables = <ThrowOnError extends boolean = false>(options?: Options<GetVariablesData, ThrowOnError>): RequestResult<GetVariablesResponses, GetVariablesErrors, ThrowOnError> => (options?.client ?? client).get<GetVariablesResponses, GetVariablesErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/variables',
    ...options
});

export const bulkVariables = <ThrowOnError extends boolean = false>(options: Options<BulkVariablesData, ThrowOnError>): RequestResult<BulkVariablesResponses, BulkVariablesErrors, ThrowOnError> => (options.client ?? client).patch<BulkVariablesResponses, BulkVariablesErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/variables',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const postVariable = <ThrowOnError extends boolean = false>(options: Options<PostVariableData, ThrowOnError>): RequestResult<PostVariableResponses, PostVariableErrors, ThrowOnError> => (options.client ?? client).post<PostVariableResponses, PostVariableErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/variables',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const getLog = <ThrowOnError extends boolean = false>(options: Options<GetLogData, ThrowOnError>): RequestResult<GetLogResponses, GetLogErrors, ThrowOnError> => (options.client ?? client).get<GetLogResponses, GetLogErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/logs/{try_number}',
    ...options
});

export const getExternalLogUrl = <ThrowOnError extends boolean = false>(options: Options<GetExternalLogUrlData, ThrowOnError>): RequestResult<GetExternalLogUrlResponses, GetExternalLogUrlErrors, ThrowOnError> => (options.client ?? client).get<GetExternalLogUrlResponses, GetExternalLogUrlErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/externalLogUrl/{try_number}',
    ...options
});

export const reparseDagFile = <ThrowOnError extends boolean = false>(options: Options<ReparseDagFileData, ThrowOnError>): RequestResult<ReparseDagFileResponses, ReparseDagFileErrors, ThrowOnError> => (options.client ?? client).put<ReparseDagFileResponses, ReparseDagFileErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/parseDagFile/{file_token}',
    ...options
});

export const getDagTags = <ThrowOnError extends boolean = false>(options?: Options<GetDagTagsData, ThrowOnError>): RequestResult<GetDagTagsResponses, GetDagTagsErrors, ThrowOnError> => (options?.client ?? client).get<GetDagTagsResponses, GetDagTagsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dagTags',
    ...options
});

export const getDagVersionDiff = <ThrowOnError extends boolean = false>(options: Options<GetDagVersionDiffData, ThrowOnError>): RequestResult<GetDagVersionDiffResponses, GetDagVersionDiffErrors, ThrowOnError> => (options.client ?? client).get<GetDagVersionDiffResponses, GetDagVersionDiffErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagVersions/diff',
    ...options
});

export const getDagVersion = <ThrowOnError extends boolean = false>(options: Options<GetDagVersionData, ThrowOnError>): RequestResult<GetDagVersionResponses, GetDagVersionErrors, ThrowOnError> => (options.client ?? client).get<GetDagVersionResponses, GetDagVersionErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagVersions/{version_number}',
    ...options
});

export const getDagVersions = <ThrowOnError extends boolean = false>(options: Options<GetDagVersionsData, ThrowOnError>): RequestResult<GetDagVersionsResponses, GetDagVersionsErrors, ThrowOnError> => (options.client ?? client).get<GetDagVersionsResponses, GetDagVersionsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagVersions',
    ...options
});

export const getHitlDetail = <ThrowOnError extends boolean = false>(options: Options<GetHitlDetailData, ThrowOnError>): RequestResult<GetHitlDetailResponses, GetHitlDetailErrors, ThrowOnError> => (options.client ?? client).get<GetHitlDetailResponses, GetHitlDetailErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/{map_index}/hitlDetails',
    ...options
});

export const updateHitlDetail = <ThrowOnError extends boolean = false>(options: Options<UpdateHitlDetailData, ThrowOnError>): RequestResult<UpdateHitlDetailResponses, UpdateHitlDetailErrors, ThrowOnError> => (options.client ?? client).patch<UpdateHitlDetailResponses, UpdateHitlDetailErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/{map_index}/hitlDetails',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

export const getHitlDetailTryDetail = <ThrowOnError extends boolean = false>(options: Options<GetHitlDetailTryDetailData, ThrowOnError>): RequestResult<GetHitlDetailTryDetailResponses, GetHitlDetailTryDetailErrors, ThrowOnError> => (options.client ?? client).get<GetHitlDetailTryDetailResponses, GetHitlDetailTryDetailErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/{map_index}/hitlDetails/tries/{try_number}',
    ...options
});

export const getHitlDetails = <ThrowOnError extends boolean = false>(options: Options<GetHitlDetailsData, ThrowOnError>): RequestResult<GetHitlDetailsResponses, GetHitlDetailsErrors, ThrowOnError> => (options.client ?? client).get<GetHitlDetailsResponses, GetHitlDetailsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/hitlDetails',
    ...options
});

export const getHealth = <ThrowOnError extends boolean = false>(options?: Options<GetHealthData, ThrowOnError>): RequestResult<GetHealthResponses, unknown, ThrowOnError> => (options?.client ?? client).get<GetHealthResponses, unknown, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/monitor/health',
    ...options
});

export const getVersion = <ThrowOnError extends boolean = false>(options?: Options<GetVersionData, ThrowOnError>): RequestResult<GetVersionResponses, unknown, ThrowOnError> => (options?.client ?? client).get<GetVersionResponses, unknown, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/version',
    ...options
});

export const login = <ThrowOnError extends boolean = false>(options?: Options<LoginData, ThrowOnError>): RequestResult<LoginResponses, LoginErrors, ThrowOnError> => (options?.client ?? client).get<LoginResponses, LoginErrors, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/auth/login',
    ...options
});

export const logout = <ThrowOnError extends boolean = false>(options?: Options<LogoutData, ThrowOnError>): RequestResult<LogoutResponses, unknown, ThrowOnError> => (options?.client ?? client).get<LogoutResponses, unknown, ThrowOnError>({
    responseType: 'json',
    url: '/api/v2/auth/logout',
    ...options
});

export const createTokenAllAdmins = <ThrowOnError extends boolean = false>(options?: Options<CreateTokenAllAdminsData, ThrowOnError>): RequestResult<CreateTokenAllAdminsResponses, CreateTokenAllAdminsErrors, ThrowOnError> => (options?.client ?? client).get<CreateTokenAllAdminsResponses, CreateTokenAllAdminsErrors, ThrowOnError>({
    responseType: 'json',
    url: '/auth/token',
    ...options
});

export const createToken = <ThrowOnError extends boolean = false>(options: Options<CreateTokenData, ThrowOnError>): RequestResult<CreateTokenResponses, CreateTokenErrors, ThrowOnError> => (options.client ?? client).post<CreateTokenResponses, CreateTokenErrors, ThrowOnError>({
    responseType: 'json',
    url: '/auth/token',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});
